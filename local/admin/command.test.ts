import { z } from 'zod';
import { command } from './command';

const greet = command({
  usage: 'greet <name> [--from <sender>]',
  operands: ['name'],
  input: z.object({ name: z.string(), from: z.string().min(2).optional() }),
  run: async ({ name, from }, operator) => ({ lines: [`${from} greets ${name} through ${operator}`], data: { name } }),
});

test('a command gets its operands, its options and who runs it', async () => {
  const ready = greet.prepare(['Ada', '--from', 'Bob', '--stage', 'prod', '--region', 'eu-central-1', '--json']);
  expect(ready).toMatchObject({ stage: 'prod', region: 'eu-central-1', json: true });
  expect(await ready.run('root')).toEqual({ lines: ['Bob greets Ada through root'], data: { name: 'Ada' } });
});

test.each([
  ['an operand that is missing', [], '<name> is missing'],
  ['a word too many', ['Ada', 'Eve'], '"Eve" is one word too many'],
  ['an option it does not know', ['Ada', '--loud'], "Unknown option '--loud'"],
  ['an option without its value', ['Ada', '--from'], "Option '--from <value>' argument missing"],
  ['a value that is no good', ['Ada', '--from', 'x'], 'from: Too small'],
])('%s is refused in one line, with the usage', (_, args, what) => {
  const refused = expect(() => greet.prepare(args));
  refused.toThrow(what);
  refused.toThrow(/^[^\n]*Usage: npm run admin -- greet <name> \[--from <sender>\]$/);
});
