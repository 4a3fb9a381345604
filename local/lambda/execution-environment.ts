import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { LambdaResult } from '../services';
import type { Reaper } from '../supervisor/reaper';
import type { FunctionResource } from '../template/model';
import { answered, exited, failed, timedOut } from './failures';
import type { EnvironmentMessage, InvokeMessage } from './messages';

/** AWS allows 10 s; this machine may start many environments at once on few cores. */
const INIT_TIMEOUT_MS = 30_000;

/** One process that runs one request at a time. It is dead after a timeout or a crash, and is then replaced. */
export type ExecutionEnvironment = {
  invoke(payload: string): Promise<LambdaResult>;
  isAlive(): boolean;
  end(): Promise<void>;
};

export type EnvironmentOptions = {
  fn: FunctionResource;
  variables: Record<string, string>;
  /** File descriptor that takes what the function prints. */
  log: number;
  reaper: Reaper;
};

/**
 * Starts a process and loads the function in it. Requests go over Node's own IPC channel, not over Lambda's Runtime API:
 * its client, aws-lambda-ric, is built with cmake at install, and the channel also tells the child when we are gone.
 */
export function startEnvironment({ fn, variables, log, reaper }: EnvironmentOptions): ExecutionEnvironment {
  // Detached: Ctrl-C in the terminal must not end a request that the runtime still waits for.
  // The name is for whoever looks at a list of processes.
  const child = fork(join(__dirname, 'bootstrap.mts'), [fn.name], {
    cwd: fn.codeFolder,
    env: variables,
    execArgv: [`--max-old-space-size=${fn.memoryMb}`],
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
  });
  reaper.watch(child);

  let alive = true;
  let ready = false;
  let onReady = () => {};
  let settle: (result: LambdaResult) => void = () => {};
  let timer: NodeJS.Timeout | undefined;
  let requestId = '';

  const settled = (result: LambdaResult) => {
    clearTimeout(timer);
    settle(result);
  };
  const limitTo = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      alive = false;
      child.kill('SIGKILL');
      settled(timedOut(requestId, milliseconds / 1000));
    }, milliseconds);
  };
  const gone = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      alive = false;
      settled(exited(requestId, code, signal));
      resolve();
    });
  });
  child.on('message', (message: EnvironmentMessage) => {
    if (message.kind === 'result') return settled(answered(message.payload));
    if (message.kind === 'error') {
      alive &&= ready; // A handler that does not load leaves nothing to invoke.
      return settled(failed(message.error));
    }
    ready = true;
    onReady();
  });

  return {
    isAlive: () => alive,
    invoke: (payload) =>
      new Promise((resolve) => {
        requestId = randomUUID();
        settle = resolve;
        const send = () => {
          const timeoutMs = fn.timeoutSeconds * 1000;
          limitTo(timeoutMs);
          const request: InvokeMessage = {
            requestId,
            functionArn: fn.arn,
            deadlineMs: Date.now() + timeoutMs,
            payload,
          };
          child.send(request, (error) => error && settled(exited(requestId, child.exitCode, child.signalCode)));
        };
        if (ready) return send();
        onReady = send;
        limitTo(INIT_TIMEOUT_MS);
      }),
    async end() {
      alive = false;
      child.kill('SIGKILL');
      await gone;
    },
  };
}
