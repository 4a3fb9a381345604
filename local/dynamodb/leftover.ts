import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Command line of a process; empty when there is none. `ps` knows it on Linux and macOS alike. */
const commandOf = (pid: number) =>
  promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => '',
  );

/**
 * Ends the database process named in `pidFile` if it still holds `dataDir`, and waits until it is gone.
 * The command line is compared, because the number may belong to another process by now.
 */
export async function endLeftover(pidFile: string, dataDir: string): Promise<void> {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  if (!Number.isInteger(pid) || pid < 2) return;

  const holdsData = async () => {
    const command = await commandOf(pid);
    return command.includes('DynamoDBLocal.jar') && command.includes(dataDir);
  };
  while (await holdsData()) {
    try {
      process.kill(pid, 'SIGKILL'); // No acknowledged write is lost: SQLite had committed it.
    } catch {
      return;
    }
    await sleep(50);
  }
}
