import { ancestorsUpToNpm, parseProcesses } from './npm-ancestors';

const processes = parseProcesses(`    1     0 /sbin/init
  100     1 -bash
  200   100 npm start
  201   200 sh -c tsx local/start.ts
  202   201 node node_modules/.bin/tsx local/start.ts
  203   202 node local/start.ts
  300   100 node local/start.ts
`);

it('finds npm and what stands between', () => {
  expect(ancestorsUpToNpm(203, processes)).toEqual([202, 201, 200]);
});

it('finds nothing for a process that npm did not start', () => {
  expect(ancestorsUpToNpm(300, processes)).toEqual([]);
});
