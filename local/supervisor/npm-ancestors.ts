import { execFileSync } from 'node:child_process';

const CHECK_MS = 250;

type Process = { parent: number; command: string };

/** Ancestors of `pid` up to and with npm, nearest first: a shell and a loader may stand between. Empty without npm. */
export function ancestorsUpToNpm(pid: number, processes: Map<number, Process>): number[] {
  const chain: number[] = [];
  for (let next = processes.get(pid)?.parent; next !== undefined; next = processes.get(next)?.parent) {
    chain.push(next);
    if (/(^|[/ ])npm\b/.test(processes.get(next)?.command ?? '')) return chain;
  }
  return [];
}

export const parseProcesses = (ps: string): Map<number, Process> =>
  new Map(
    Array.from(ps.matchAll(/^ *(\d+) +(\d+) +(.*)$/gm), ([, pid, parent, command = '']) => [
      Number(pid),
      { parent: Number(parent), command },
    ]),
  );

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/**
 * Calls `onEnd` once npm, or what it started us through, is gone: a shell does not pass signals on, and SIGKILL cannot
 * be passed on. Does nothing when npm did not start this process.
 */
export function watchNpm(onEnd: () => void): void {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const processes = parseProcesses(execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }));
  const ancestors = ancestorsUpToNpm(process.pid, processes);
  const timer = setInterval(() => {
    if (ancestors.every(isAlive)) return;
    clearInterval(timer);
    onEnd();
  }, CHECK_MS);
  timer.unref();
}
