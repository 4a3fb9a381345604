import { storedDoors } from '../../../shared/contract/door-result';
import { drawingParams } from '../../../shared/contract/drawings';
import { type ModelOutcome, mergeTask, type RangeOutcome } from '../../../shared/contract/workflow';
import { now } from '../../../shared/domain/clock';
import { DOOR_DETECTOR } from '../../../shared/domain/models';
import { loadResult } from '../../../shared/files/results';
import { mergeDoors, someRead, unreadPages, unreadRange } from '../../../shared/models/doors/door-result';
import { partsLeftUndone, partsMs } from '../run-tally';
import { storeResult } from '../store-result';

const partOf = async (outcome: RangeOutcome) =>
  'result_key' in outcome
    ? storedDoors.parse(await loadResult(outcome.result_key))
    : unreadRange(outcome.pages, outcome.code);

/** Makes one result of those of a job's ranges of pages, and stores it as the function of the model does. */
export const handler = async (event: unknown): Promise<ModelOutcome> => {
  const begunAt = now();
  const task = mergeTask.parse(event);
  const { page_numbers } = drawingParams.parse(task.params);
  const result = someRead(mergeDoors(await Promise.all(task.parts.map(partOf)), page_numbers ?? []));
  const startedAt = Date.parse(task.started_at);
  const stored = await storeResult(DOOR_DETECTOR, task, startedAt, { result, pages_uncharged: unreadPages(result) });
  return {
    ...stored,
    compute_ms: partsMs(task.parts) + now() - begunAt,
    left_undone: partsLeftUndone(task.parts),
  };
};
