import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRuntime } from './runtime';

/** One runtime, with a state folder of its own, for all tests that speak HTTP. */
export default async (): Promise<void> => {
  const stateDir = await mkdtemp(join(tmpdir(), 'planwright-test-'));
  const runtime = await startRuntime(stateDir);
  Object.assign(globalThis, { planwrightRuntime: { runtime, stateDir } });
  process.env.PLANWRIGHT_TEST_URL = runtime.url;
  process.env.PLANWRIGHT_TEST_STATE = stateDir;
};
