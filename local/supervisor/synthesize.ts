import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, rmSync } from 'node:fs';
import { StartFault } from '../fault';
import type { Reaper } from './reaper';

type Options = { rootDir: string; outDir: string; logFile: string; reaper: Reaper };

/**
 * Runs the CDK app as `cdk synth` does, without the CLI around it, which would cost some seconds more.
 * The folder is emptied first: assets of old code would pile up.
 */
export async function synthesize({ rootDir, outDir, logFile, reaper }: Options): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  const log = openSync(logFile, 'w');
  const app = spawn(process.execPath, ['--import', 'tsx', 'infra/app.ts'], {
    cwd: rootDir,
    env: { ...process.env, CDK_OUTDIR: outDir },
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  reaper.watch(app);
  const [code] = await once(app, 'exit');
  if (code !== 0) throw new StartFault(`The CDK app does not synthesize: see ${logFile}`);
}
