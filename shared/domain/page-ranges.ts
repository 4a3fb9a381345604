import { chunksOf } from './chunks';

/** A job of more pages than this is run as ranges of pages side by side. */
export const FAN_OUT_ABOVE = 8;

/** A function is started for each range: few pages, so that a set is read as fast as its slowest sheets. */
const PAGES_A_RANGE = 4;
/** The ranges and what they answer pass through the execution, which carries 256 KB from state to state. */
const MOST_RANGES = 250;

/** Cuts pages, in their order, into ranges of nearly equal size; none for a job small enough to be run in one go. */
export const pageRanges = (pages: readonly number[]): number[][] => {
  if (pages.length <= FAN_OUT_ABOVE) return [];
  const ranges = Math.min(MOST_RANGES, Math.ceil(pages.length / PAGES_A_RANGE));
  return chunksOf(pages, Math.ceil(pages.length / ranges));
};
