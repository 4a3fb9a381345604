import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { pick, type Random } from './random';

type Worker = { pid: number; functionName: string };

/** The processes of a runtime that run functions, by the name that each carries as its last argument. */
export const workersOf = (runtimePid: number): Worker[] => {
  const { stdout } = spawnSync('ps', ['-Ao', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, functionName] = /^ *(\d+) +(\d+) .*bootstrap\.mts +(\S+)/.exec(line) ?? [];
    return functionName && Number(parent) === runtimePid ? [{ pid: Number(pid), functionName }] : [];
  });
};

/** Milliseconds between two deaths, at least and at most. */
const PAUSES = [400, 2800] as const;

/** Kills workers of the named functions at random, one after the other, until `stop`; then says how many of each. */
export const startKiller = (runtimePid: number, functionNames: string[], random: Random) => {
  const killed: Record<string, number> = {};
  const stopping = new AbortController();
  const kill = async () => {
    while (!stopping.signal.aborted) {
      await sleep(PAUSES[0] + random() * (PAUSES[1] - PAUSES[0]));
      // first the function, then the worker: a function with many workers does not die more often
      const name = pick(random, functionNames);
      const victim = pick(
        random,
        workersOf(runtimePid).filter(({ functionName }) => functionName === name),
      );
      if (!victim) continue;
      try {
        process.kill(victim.pid, 'SIGKILL');
        killed[victim.functionName] = (killed[victim.functionName] ?? 0) + 1;
      } catch {
        // it ended by itself in the meantime
      }
    }
  };
  const ended = kill();
  return {
    stop: async () => {
      stopping.abort();
      await ended;
      return killed;
    },
  };
};
