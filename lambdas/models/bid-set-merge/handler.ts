import { setPartResult } from '../../../shared/contract/bid-set-result';
import { type ModelOutcome, mergeSetTask, type SetPartOutcome } from '../../../shared/contract/workflow';
import { now } from '../../../shared/domain/clock';
import { JobFault } from '../../../shared/domain/job-fault';
import { BID_SET } from '../../../shared/domain/models';
import { loadResult } from '../../../shared/files/results';
import { type CheckedSetFile, mergeSet } from '../../../shared/models/sets/merge-set';
import { filesOf, type SetFile } from '../../../shared/store/set-files';
import { writeSetDone } from '../../../shared/store/sets';
import { partsLeftUndone, partsMs } from '../run-tally';
import { storeResult } from '../store-result';

const checkedFile = (file: SetFile): CheckedSetFile => ({
  document_id: file.document_id,
  file_name: file.file_name,
  content_type: file.content_type,
  size_bytes: file.size_bytes,
  classification: file.classification ?? null,
  page_count: file.page_count ?? 0,
  drawing_pages: file.drawing_pages ?? [],
  error_code: file.error_code ?? null,
});

const keysOf = (parts: SetPartOutcome[]) => parts.flatMap((part) => ('result_key' in part ? [part.result_key] : []));
const lostOf = (parts: SetPartOutcome[]) => parts.flatMap((part) => ('result_key' in part ? [] : [part]));

/** Makes one result of the parts of a set, and lets its row tell how many pages were read. Throws JobFault NO_READABLE_FILE. */
export const handler = async (event: unknown): Promise<ModelOutcome> => {
  const begunAt = now();
  const task = mergeSetTask.parse(event);
  const files = (await filesOf(task)).filter(({ state }) => state !== 'skipped');
  const read = await Promise.all(keysOf(task.parts).map(async (key) => setPartResult.parse(await loadResult(key))));
  const { files: merged, done } = mergeSet(files.map(checkedFile), read, lostOf(task.parts));
  await writeSetDone(task, done);
  if (done.drawing + done.text === 0) throw new JobFault('NO_READABLE_FILE', 'No page of any file could be read.');
  const stored = await storeResult(BID_SET, task, Date.parse(task.started_at), {
    result: { files: merged },
    pages_uncharged: done.failed,
  });
  return {
    ...stored,
    compute_ms: partsMs(task.parts) + now() - begunAt,
    left_undone: partsLeftUndone(task.parts),
  };
};
