/**
 * The pages of a book that are still to be read, shared between threads: each takes the next few when it has read its
 * last ones, so that a thread that starts late or meets heavy pages holds nobody up.
 */
export type PageClaims = { pageCount: number; counters: Int32Array<SharedArrayBuffer> };

const CLAIMED = 0;
const READ = 1;
const PAGES_AT_ONCE = 8;

export const newClaims = (pageCount: number): PageClaims => ({
  pageCount,
  counters: new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)),
});

/** Takes pages until none is left. Each page (1-based) is given to one thread, once. */
export function* claimedPages({ pageCount, counters }: PageClaims): Generator<number> {
  for (;;) {
    const before = Atomics.add(counters, CLAIMED, PAGES_AT_ONCE);
    if (before >= pageCount) return;
    const last = Math.min(before + PAGES_AT_ONCE, pageCount);
    for (let page = before + 1; page <= last; page += 1) yield page;
  }
}

/** Counts a page as read and answers how many have been, by all threads. */
export const countRead = ({ counters }: PageClaims): number => Atomics.add(counters, READ, 1) + 1;
