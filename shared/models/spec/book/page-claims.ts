/**
 * The pages of a book that are still to be read, shared between threads: each takes the next few when it has read its
 * last ones, so that a thread that starts late or meets heavy pages holds nobody up.
 */
export type PageClaims = { pageCount: number; counters: Int32Array<SharedArrayBuffer> };

const CLAIMED = 0;
const READ = 1;
const MOST_AT_ONCE = 64; // between two reports of progress
const FEWEST_AT_ONCE = 8; // to claim and to watch the clock cost 0.3 ms
const SHARE = 4; // of what is left: the last claims are small, so that no thread ends long after the others

export const newClaims = (pageCount: number): PageClaims => ({
  pageCount,
  counters: new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)),
});

/** Takes a few pages at a time until none is left. Each page (1-based) is given to one thread, once. */
export function* claimedPages({ pageCount, counters }: PageClaims): Generator<number[]> {
  for (;;) {
    const left = pageCount - Atomics.load(counters, CLAIMED);
    const count = Math.min(MOST_AT_ONCE, Math.max(FEWEST_AT_ONCE, Math.ceil(left / SHARE)));
    const before = Atomics.add(counters, CLAIMED, count);
    if (before >= pageCount) return;
    yield Array.from({ length: Math.min(count, pageCount - before) }, (_, index) => before + 1 + index);
  }
}

/** Counts pages as read and answers how many have been, by all threads. */
export const countRead = ({ counters }: PageClaims, pages: number): number =>
  Atomics.add(counters, READ, pages) + pages;
