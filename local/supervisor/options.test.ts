import { readOptions } from './options';

it('has the documented defaults', () => {
  expect(readOptions([], {})).toEqual({ port: 4000, stateDir: `${process.cwd()}/.local`, once: false, demo: true });
});

it('takes a file from where the user typed it, and the variables', () => {
  const env = { INIT_CWD: __dirname, PORT: '5000', PLANWRIGHT_STATE: '/tmp/state', PLANWRIGHT_DEMO: 'off' };
  expect(readOptions(['options.ts', '--once'], env)).toEqual({
    port: 5000,
    stateDir: '/tmp/state',
    file: `${__dirname}/options.ts`,
    once: true,
    demo: false,
  });
});

it.each([
  ['a port that is none', [], { PORT: 'four' }, 'PORT=four is not a port'],
  ['a file that is not there', ['missing.pdf'], {}, 'There is no file'],
  ['an option it does not have', ['--twice'], {}, 'Usage: npm start'],
])('refuses %s', (_, args, env, message) => {
  expect(() => readOptions(args, env)).toThrow(message);
});
