import { readyDocument } from '../../shared/contract/documents';
import type { JobResponse } from '../../shared/contract/jobs';
import type { Model } from '../../shared/domain/models';
import { jobRow } from '../../shared/store/jobs';
import { startExecution } from './executions';
import { ended, uploadForm } from './flows';
import { putQueuedJob, rowOf } from './storage';

export const uploaded = async (bytes: Uint8Array) =>
  readyDocument.parse((await uploadForm(new Uint8Array(bytes))).body);

type Ran = { job: JobResponse; resultKey: string | undefined; uncharged: number | undefined };

/**
 * Runs a model on a document, as its submit would have it run; gives the job as it ended, the key of its result, and the
 * pages that it is not charged for. `inputKey` is of what it reads in place of the document.
 */
export const runModel = async (
  { model, version }: Model,
  document: Awaited<ReturnType<typeof uploaded>>,
  params: object,
  inputKey?: string,
): Promise<Ran> => {
  const row = { model, model_version: version, params: JSON.stringify(params) };
  const id = await putQueuedJob('enterprise', document, { ...row, ...(inputKey && { input_key: inputKey }) });
  await startExecution('enterprise', id);
  const job = await ended(id);
  const { result_key, pages_uncharged } = jobRow.parse(await rowOf('enterprise', id));
  return { job, resultKey: result_key, uncharged: pages_uncharged };
};
