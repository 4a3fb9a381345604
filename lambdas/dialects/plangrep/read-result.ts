import * as z from 'zod/mini';
import { type BidSetResult, bidSetResult } from '../../../shared/contract/bid-set-result';
import { presentResult } from '../../../shared/dialects/plangrep/result';
import { loadResult, viewUrl } from '../../../shared/files/results';
import type { JobRow } from '../../../shared/store/jobs';
import { completedKey, stillStored } from '../../api/existing-job';

/** What a complete job has read, as it is stored; undefined when that is stored no more. */
export const storedResult = async (job: JobRow): Promise<BidSetResult | undefined> =>
  z.parse(z.optional(bidSetResult), await loadResult(completedKey(job, 'JOB_NOT_COMPLETE')));

/** What a complete job has read, as Plangrep's result v1. */
export const readView = async (row: JobRow) => presentResult(row, stillStored(await storedResult(row)));

/** A url that needs no key and is good for an hour, of the result v1 of a complete job. */
export const resultUrl = (row: JobRow): Promise<string> =>
  viewUrl(`${row.result_prefix}/plangrep-v1.json`, () => readView(row));
