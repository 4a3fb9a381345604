/** So long may a request stand still. API Gateway gives an answer up after 30 s. */
export const STALL_MS = 60_000;

/** A signal that aborts a request which has stood still for a minute; `alive` is called whenever it has moved. */
export function stallSignal(): { signal: AbortSignal; alive: () => void } {
  const controller = new AbortController();
  const stop = () => controller.abort(new Error(`nothing moved for ${STALL_MS / 1000} s`));
  const timer = setTimeout(stop, STALL_MS).unref();
  return { signal: controller.signal, alive: () => void timer.refresh() };
}
