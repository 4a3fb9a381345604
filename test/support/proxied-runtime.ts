import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { portsOf } from './aws';
import { guardedDynamodb, guardedS3 } from './iam/guard';
import { type Between, startProxy } from './proxy';
import { startRuntime } from './runtime';
import { useStore } from './store';

type Service = keyof ReturnType<typeof portsOf>;

/** What stands in for a service: the endpoints that the SDK knows by these names. */
const ENDPOINTS: Record<Service, string[]> = { dynamodb: ['DYNAMODB'], s3: ['S3'], aws: ['SFN', 'EVENTBRIDGE'] };

const GUARDS = { dynamodb: guardedDynamodb, s3: guardedS3, aws: (between: Between): Between => between };

/**
 * A runtime of the test's own whose functions and state machines reach these services by way of a proxy each. The
 * test's own `shared/store` is pointed at its tables. What a function may not do in AWS it is denied here too, and
 * `denials` tells of it.
 */
export const startProxiedRuntime = async (between: Partial<Record<Service, Between>>) => {
  const stateDir = await mkdtemp(join(tmpdir(), 'planwright-proxied-'));
  const denials: string[] = [];
  const proxies = await Promise.all(
    (['dynamodb', 's3', 'aws'] as const).flatMap((service) => {
      const own = between[service];
      // the runtime chooses its ports when it starts; its first request comes later
      const upstream = () => `http://127.0.0.1:${portsOf(stateDir)[service]}`;
      return own ? [startProxy(upstream, GUARDS[service](own, denials)).then((proxy) => ({ service, proxy }))] : [];
    }),
  );
  const endpoints = Object.fromEntries(
    proxies.flatMap(({ service, proxy }) => ENDPOINTS[service].map((name) => [name, proxy.url])),
  );
  const runtime = await startRuntime(stateDir, 0, { PLANWRIGHT_ENDPOINTS: JSON.stringify(endpoints) });
  await useStore(stateDir);
  const stop = async () => {
    await runtime.stop();
    await Promise.all(proxies.map(({ proxy }) => proxy.stop()));
    await rm(stateDir, { recursive: true, force: true });
  };
  return { stateDir, denials, url: runtime.url, pid: runtime.process.pid ?? 0, endpoints, stop };
};
