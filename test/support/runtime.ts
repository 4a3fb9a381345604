import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export type Runtime = { url: string; process: ChildProcess; stop: () => Promise<void>; kill: () => Promise<void> };

/** Of the processes that tests start: none of Jest's; with `npm run coverage` they count what they run. */
export const NODE_OPTIONS = process.env.PLANWRIGHT_COUNTERS ? '--import ./test/coverage/preload.mts' : '';

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
};

/** Starts the local runtime as a user would, on `port` (0: any free one) with its state in `stateDir`; resolves when it serves. */
export const startRuntime = async (stateDir: string, port = 0, env: Record<string, string> = {}): Promise<Runtime> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/start.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      PLANWRIGHT_STATE: stateDir,
      PLANWRIGHT_DEMO: 'off',
      NODE_OPTIONS,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    said.push(line);
    const url = /^ready (\S+)/.exec(line)?.[1];
    if (!url) continue;
    child.stdout.resume();
    return { url, process: child, stop: () => end(child, 'SIGTERM'), kill: () => end(child, 'SIGKILL') };
  }
  throw new Error(`The runtime did not start:\n${said.join('\n')}`);
};
