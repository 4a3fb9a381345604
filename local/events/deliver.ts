import { setTimeout } from 'node:timers/promises';
import type { LambdaService } from '../services';

/** AWS waits one and two minutes before its two retries; a developer does not. */
const RETRY_DELAYS_MS = [1000, 2000];

/** Asynchronous invocation of a function: a failure is tried twice more, then logged. Never rejects. */
export async function deliver(lambda: LambdaService, arn: string, payload: unknown, signal: AbortSignal) {
  for (const delay of [...RETRY_DELAYS_MS, undefined]) {
    const error = await lambda
      .invoke(arn, payload)
      .then((result) => (result.ok ? undefined : `${result.errorType}: ${result.payload.errorMessage}`), String);
    if (error === undefined || signal.aborted) return;
    if (delay === undefined) console.error(`Asynchronous invocation of ${arn} failed: ${error}`);
    else await setTimeout(delay, undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
  }
}
