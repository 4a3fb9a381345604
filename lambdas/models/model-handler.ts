import { type ModelOutcome, type ModelTask, modelTask } from '../../shared/contract/workflow';
import { now } from '../../shared/domain/clock';
import { JobFault } from '../../shared/domain/job-fault';
import type { Model } from '../../shared/domain/models';
import { readPdf } from '../../shared/files/documents';
import { reportRange, reportRetry } from './report-progress';
import { withTally } from './run-tally';
import { storeResult } from './store-result';

/** One run of a model: what it was asked, the document's bytes, and when it began (epoch milliseconds). */
type Run = { task: ModelTask; bytes: Uint8Array; startedAt: number };

type Reckoning<Result> = {
  /** Counts the pages of a result that were not read and are not charged for. */
  uncharged?: (result: Result) => number;
  /** Tells the job's row of a range of pages that is done. */
  report?: (task: ModelTask, result: Result) => Promise<void>;
};

/**
 * The function of a model: reads the document, lets `run` work on it, and stores what that gives with the model's
 * version and the time it took. Throws JobFault DOCUMENT_GONE, and whatever `run` throws.
 */
export const modelHandler =
  <Result extends object>(
    model: Model,
    run: (run: Run) => Promise<Result>,
    { uncharged = () => 0, report = reportRange }: Reckoning<Result> = {},
  ) =>
  async (event: unknown): Promise<ModelOutcome> => {
    const task = modelTask.parse(event);
    const startedAt = now();
    await reportRetry(task);
    const bytes = await readPdf(task.input_key);
    if (!bytes) throw new JobFault('DOCUMENT_GONE', 'The document is no longer stored.');
    const { value: result, helperMs, leftUndone } = await withTally(() => run({ task, bytes, startedAt }));
    const stored = await storeResult(model, task, startedAt, { result, pages_uncharged: uncharged(result) });
    if (task.range) await report(task, result);
    return { ...stored, compute_ms: now() - startedAt + helperMs, left_undone: leftUndone };
  };
