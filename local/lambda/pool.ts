import type { LambdaResult } from '../services';
import type { ExecutionEnvironment } from './execution-environment';

const IDLE_LIFE_MS = 5 * 60_000;

type Waiting = { payload: string; resolve(result: LambdaResult): void };

export type Pool = { invoke(payload: string): Promise<LambdaResult>; stop(): Promise<void> };

/**
 * Execution environments of one function: a request takes an idle one, else a new one while there are fewer than
 * `limit`, else waits its turn. AWS would throttle instead of waiting; here the machine is the limit, not a quota.
 */
export function createPool(limit: number, start: () => ExecutionEnvironment): Pool {
  const all = new Set<ExecutionEnvironment>();
  const idle = new Map<ExecutionEnvironment, NodeJS.Timeout>();
  const waiting: Waiting[] = [];
  let stopped = false;

  const forget = (environment: ExecutionEnvironment) => {
    clearTimeout(idle.get(environment));
    idle.delete(environment);
    all.delete(environment);
    return environment.end();
  };
  /** The one used last: the others may grow old and end. One that died while idle makes room. */
  const takeIdle = () => {
    for (const environment of [...idle.keys()].reverse()) {
      clearTimeout(idle.get(environment));
      idle.delete(environment);
      if (environment.isAlive()) return environment;
      void forget(environment);
    }
    return undefined;
  };
  const rest = (environment: ExecutionEnvironment) =>
    idle.set(environment, setTimeout(() => forget(environment), IDLE_LIFE_MS).unref());

  const startNew = () => {
    if (all.size >= limit) return undefined;
    const environment = start();
    all.add(environment);
    return environment;
  };

  const serve = async () => {
    if (stopped || waiting.length === 0) return;
    const environment = takeIdle() ?? startNew();
    const next = environment && waiting.shift();
    if (!next) return;
    const result = await environment.invoke(next.payload);
    if (environment.isAlive()) rest(environment);
    else void forget(environment);
    next.resolve(result);
    void serve();
  };

  return {
    invoke: (payload) =>
      new Promise((resolve) => {
        waiting.push({ payload, resolve });
        void serve();
      }),
    async stop() {
      stopped = true;
      for (const timer of idle.values()) clearTimeout(timer);
      await Promise.all([...all].map((environment) => environment.end()));
    },
  };
}
