import { readOptions } from './options';

it('has the documented defaults', () => {
  const stateDir = `${process.cwd()}/.local`;
  expect(readOptions([], {})).toEqual({ port: 4000, stateDir, once: false, demo: true, endpoints: {} });
});

it('takes a file from where the user typed it, and the variables', () => {
  const endpoints = { DYNAMODB: 'http://127.0.0.1:1' };
  const env = {
    INIT_CWD: __dirname,
    PORT: '5000',
    PLANWRIGHT_STATE: '/tmp/state',
    PLANWRIGHT_DEMO: 'off',
    PLANWRIGHT_ENDPOINTS: JSON.stringify(endpoints),
  };
  expect(readOptions(['options.ts', '--once'], env)).toEqual({
    port: 5000,
    stateDir: '/tmp/state',
    file: `${__dirname}/options.ts`,
    once: true,
    demo: false,
    endpoints,
  });
});

it.each([
  ['a port that is none', [], { PORT: 'four' }, 'PORT=four is not a port'],
  ['a file that is not there', ['missing.pdf'], {}, 'There is no file'],
  ['an option it does not have', ['--twice'], {}, 'Usage: npm start'],
])('refuses %s', (_, args, env, message) => {
  expect(() => readOptions(args, env)).toThrow(message);
});
