import { readyDocument } from '../../shared/contract/documents';
import type { JobResponse } from '../../shared/contract/jobs';
import type { Model } from '../../shared/domain/models';
import { jobRow } from '../../shared/store/jobs';
import { startExecution } from './executions';
import { ended, uploadForm } from './flows';
import { putQueuedJob, rowOf } from './storage';

export const uploaded = async (bytes: Uint8Array) =>
  readyDocument.parse((await uploadForm(new Uint8Array(bytes))).body);

/** Runs a model on a document, as its submit would have it run; gives the job as it ended and the key of its result. */
export const runModel = async (
  { model, version }: Model,
  document: Awaited<ReturnType<typeof uploaded>>,
  params: object,
): Promise<{ job: JobResponse; resultKey: string | undefined }> => {
  const row = { model, model_version: version, params: JSON.stringify(params) };
  const id = await putQueuedJob('enterprise', document, row);
  await startExecution('enterprise', id);
  const job = await ended(id);
  return { job, resultKey: jobRow.parse(await rowOf('enterprise', id)).result_key };
};
