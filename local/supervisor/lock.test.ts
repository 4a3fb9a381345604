import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockState } from './lock';

const stateDir = mkdtempSync(join(tmpdir(), 'planwright-lock-'));
let first: ChildProcess | undefined;

afterEach(() => first?.kill('SIGKILL'));
afterAll(() => rmSync(stateDir, { recursive: true }));

it('tells a second start where the first one runs, and is free once that one was killed', async () => {
  const holder = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', '-e'],
      `require('./lock').lockState(${JSON.stringify(stateDir)}).then((lock) => {
         globalThis.held = lock; // a lock that nobody holds is let go by the garbage collector
         lock.announce('http://127.0.0.1:4000');
         console.log('locked');
         setInterval(() => {}, 1000);
       });`,
    ],
    { cwd: __dirname, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  first = holder;
  await once(holder.stdout, 'data');
  await expect(lockState(stateDir)).rejects.toThrow(
    `already running at http://127.0.0.1:4000 (process ${holder.pid}) with the state in ${stateDir}`,
  );
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const lock = await lockState(stateDir);
  lock.release();
});
