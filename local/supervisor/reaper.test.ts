import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it('ends the children of a process that was killed, even one that does nothing but compute', async () => {
  const parent = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', '-e'],
      `const { spawn } = require('node:child_process');
       const { startReaper } = require('./reaper');
       const child = spawn(process.execPath, ['-e', 'for (;;);'], { detached: true });
       startReaper().watch(child);
       console.log(child.pid);`,
    ],
    { cwd: join(__dirname), stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [printed] = await once(parent.stdout, 'data');
  const pid = Number(printed);
  expect(isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  while (isAlive(pid)) await sleep(20); // The test's own timeout is the limit.
});
