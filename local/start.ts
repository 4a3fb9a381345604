import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runDemo } from './demo/run-demo';
import { StartFault } from './fault';
import { startRuntime } from './runtime';
import { explain, requireDiskSpace } from './supervisor/disk';
import { createLifetime } from './supervisor/lifetime';
import { lockState } from './supervisor/lock';
import { watchNpm } from './supervisor/npm-ancestors';
import { readOptions, type StartOptions } from './supervisor/options';
import { requireFree } from './supervisor/ports';

const lifetime = createLifetime();
let ending = false;

async function end(status: number): Promise<never> {
  ending = true;
  await lifetime.end();
  process.exit(status);
}

async function start({ port, stateDir, file, once, demo, endpoints }: StartOptions): Promise<void> {
  mkdirSync(stateDir, { recursive: true });
  const lock = await lockState(stateDir);
  lifetime.add({ stop: lock.release });
  requireDiskSpace(stateDir);
  if (port !== 0) await requireFree(port);

  console.log('Synthesizing the CDK app and starting it on this machine ...');
  const { url, keys } = await startRuntime({ rootDir: join(__dirname, '..'), stateDir, port, endpoints, lifetime });
  lock.announce(url);
  console.log(`ready ${url}`);
  if (!demo) return;
  const { ok } = await runDemo({ baseUrl: url, apiKey: keys.developer, ...(file && { file }), print: console.log });
  if (once) await end(ok ? 0 : 1);
}

async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => end(0)); // The second one ends at once; the reaper then ends the children.
  }
  watchNpm(() => end(0));
  let stateDir = '.';
  try {
    const options = readOptions(process.argv.slice(2), process.env);
    stateDir = options.stateDir;
    await start(options);
  } catch (error) {
    if (ending) return; // It failed because its parts are being stopped.
    const cause = explain(error, stateDir);
    console.error(cause instanceof StartFault ? cause.message : cause);
    await end(1);
  }
}

void main();
