import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { startRuntime } from './runtime';

const keysSchema = z.object({ enterprise: z.string() });

/** One runtime, with a state folder of its own, for all tests that speak HTTP. */
export default async (): Promise<void> => {
  const stateDir = await mkdtemp(join(tmpdir(), 'planwright-test-'));
  const runtime = await startRuntime(stateDir);
  Object.assign(globalThis, { planwrightRuntime: { runtime, stateDir } });
  process.env.PLANWRIGHT_TEST_URL = runtime.url;
  process.env.PLANWRIGHT_TEST_STATE = stateDir;
  const { enterprise } = keysSchema.parse(JSON.parse(await readFile(join(stateDir, 'keys.json'), 'utf8')));
  process.env.PLANWRIGHT_TEST_KEY = enterprise;
};
