import type { ModelOutcome, ModelTask } from '../../shared/contract/workflow';
import { now } from '../../shared/domain/clock';
import type { Model } from '../../shared/domain/models';
import { putResult } from '../../shared/files/results';
import { resultKey } from './result-key';

type Task = Pick<ModelTask, 'document_id' | 'result_prefix' | 'attempt_token' | 'range'>;
type Result = { result: object; pages_uncharged: number };
type Stored = Omit<ModelOutcome, 'compute_ms' | 'left_undone'>;

/** Stores what a model found, with its version and the time since `startedAt` (epoch milliseconds), and says where. */
export const storeResult = async (
  { version }: Model,
  task: Task,
  startedAt: number,
  { result, pages_uncharged }: Result,
): Promise<Stored> => {
  const result_key = resultKey(task);
  await putResult(result_key, {
    document_id: task.document_id,
    ...result,
    model_version: version,
    processing_time_ms: now() - startedAt,
  });
  return { result_key, pages_uncharged };
};
