import { rm } from 'node:fs/promises';
import type { Runtime } from './runtime';

declare global {
  var planwrightRuntime: { runtime: Runtime; stateDir: string } | undefined;
}

export default async (): Promise<void> => {
  if (!globalThis.planwrightRuntime) return;
  const { runtime, stateDir } = globalThis.planwrightRuntime;
  await runtime.stop();
  await rm(stateDir, { recursive: true, force: true });
};
