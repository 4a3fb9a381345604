import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Remembers child processes that must not outlive this one. */
export type Reaper = { watch(child: ChildProcess): void; stop(): Promise<void> };

/**
 * Starts the process that kills all watched children when this process ends, however it ends.
 * It is detached: Ctrl-C in a terminal signals the whole process group and must not reach it first.
 */
export function startReaper(): Reaper {
  const reaper = spawn(process.execPath, [join(__dirname, 'reaper.mts')], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  reaper.stdin.on('error', () => {}); // A dead reaper must not take the runtime with it.

  return {
    watch(child) {
      const { pid } = child;
      if (pid === undefined) return;
      reaper.stdin.write(`+${pid}\n`);
      child.once('exit', () => reaper.stdin.write(`-${pid}\n`));
    },
    async stop() {
      if (reaper.exitCode !== null || reaper.signalCode !== null) return;
      const gone = once(reaper, 'exit');
      reaper.stdin.end();
      await gone;
    },
  };
}
