import * as z from 'zod/mini';
import { type BidSetResult, bidSetResult } from '../../../shared/contract/bid-set-result';
import { presentResult } from '../../../shared/dialects/plangrep/result';
import { loadResult, viewUrl } from '../../../shared/files/results';
import type { JobRow } from '../../../shared/store/jobs';
import { stillStored } from '../../api/existing-job';

/** What a complete job has read, as it is stored; undefined when that is stored no more. */
export const storedResult = async ({ result_key }: JobRow): Promise<BidSetResult | undefined> => {
  if (result_key === undefined) throw new Error('A complete job has no result');
  return z.parse(z.optional(bidSetResult), await loadResult(result_key));
};

/** What a complete job has read, as Plangrep's result v1. */
export const readView = async (row: JobRow) => presentResult(row, stillStored(await storedResult(row)));

/** A url that needs no key and is good for an hour, of the result v1 of a complete job. */
export const resultUrl = (row: JobRow): Promise<string> =>
  viewUrl(`${row.result_prefix}/plangrep-v1.json`, () => readView(row));
