import { existsSync, statfsSync } from 'node:fs';
import { errorCode, StartFault } from '../fault';

const NEEDED_MB = 256;
/** Below this, a failure of any part is best explained by the disk. */
const FULL_MB = 16;

function freeMb(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1024 / 1024);
}

const diskFault = (folder: string) =>
  new StartFault(
    `The disk is full: ${freeMb(folder)} MB are free in ${folder}, ${NEEDED_MB} MB are needed; free some or set PLANWRIGHT_STATE`,
  );

/** @throws StartFault when the state folder has no room for a template, a database and a few documents. */
export function requireDiskSpace(folder: string): void {
  if (freeMb(folder) < NEEDED_MB) throw diskFault(folder);
}

/** The error itself, or a full disk where that is what it comes from. */
export function explain(error: unknown, folder: string): unknown {
  const code = errorCode(error);
  const full = code === 'ENOSPC' || code === 'EDQUOT' || (existsSync(folder) && freeMb(folder) < FULL_MB);
  return full ? diskFault(folder) : error;
}
