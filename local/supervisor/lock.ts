import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { StartFault } from '../fault';

const SQLITE_BUSY = 5;
/** A runtime that is just stopping gets this long to let go. */
const PATIENCE_MS = 2000;

const runningSchema = z.object({ pid: z.number(), url: z.string() });

export type StateLock = { announce(url: string): void; release(): void };

const busySchema = z.object({ errcode: z.literal(SQLITE_BUSY) });

/** SQLite's own file lock: the system frees it when the process ends in any way, and a reused pid cannot fool it. */
function tryLock(file: string): DatabaseSync | undefined {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    if (busySchema.safeParse(error).success) return undefined;
    throw error;
  }
}

function describeRunning(file: string): string {
  if (!existsSync(file)) return 'and still starting';
  const { pid, url } = runningSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return `at ${url} (process ${pid})`;
}

/** @throws StartFault that says what is already running with this state folder. */
export async function lockState(stateDir: string): Promise<StateLock> {
  const runningFile = join(stateDir, 'running.json');
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const database = tryLock(join(stateDir, 'lock.db'));
    if (database) {
      rmSync(runningFile, { force: true }); // Of a runtime that could not tidy up.
      return {
        announce: (url) => writeFileSync(runningFile, JSON.stringify({ pid: process.pid, url })),
        release() {
          rmSync(runningFile, { force: true });
          database.close();
        },
      };
    }
    if (Date.now() > deadline) {
      throw new StartFault(
        `Planwright is already running ${describeRunning(runningFile)} with the state in ${stateDir}`,
      );
    }
    await sleep(100);
  }
}
