import { execFile, spawnSync } from 'node:child_process';

export type Ran = { code: number; out: string; err: string };

/** Runs a program as a user does in a shell, with these environment variables besides. */
export const run = (command: string, args: string[], environment: Record<string, string>): Promise<Ran> =>
  new Promise((done) => {
    const child = execFile(command, args, { env: { ...process.env, ...environment } }, (_, out, err) =>
      done({ code: child.exitCode ?? 1, out: out.trim(), err: err.trim() }),
    );
  });

/** Whether this machine has Python's `requests`. */
export const hasRequests = (): boolean => spawnSync('python3', ['-c', 'import requests']).status === 0;
