import { setTimeout as sleep } from 'node:timers/promises';
import { now } from '../../shared/domain/clock';
import { nextLookMs } from '../../shared/domain/wait';

/** Reads anew until what is read is news, or `milliseconds` have passed; gives what was read last. */
export const awaitNews = async <T>(
  first: T,
  isNews: (value: T) => boolean,
  read: () => Promise<T>,
  milliseconds: number,
): Promise<T> => {
  const startedAt = now();
  let value = first;
  while (!isNews(value)) {
    const waited = now() - startedAt;
    if (waited >= milliseconds) break;
    await sleep(Math.min(nextLookMs(waited), milliseconds - waited));
    value = await read();
  }
  return value;
};
