import { constants, openAsBlob } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import type { JobResponse } from '../../../shared/contract/jobs';
import { upload } from '../../documents';
import { type ModelName, type SubmitBody, submit } from '../../submit';
import { UsageError } from '../arguments';
import type { Context } from '../command';
import { waitShowing } from '../ended-job';

/** Uploads the file that the command names, showing how far it is. Gives the document's id. */
export async function uploadOperand({ connection, operand, progress }: Context): Promise<string> {
  const content = await opened(operand);
  const name = basename(operand);
  const show = (sent: number, all: number) => progress.show(`uploading ${name}`, (100 * sent) / Math.max(1, all));
  show(0, content.size);
  const { document_id } = await upload(connection, { name, content }, show).finally(progress.clear);
  return document_id;
}

async function opened(path: string): Promise<Blob> {
  try {
    await access(path, constants.R_OK);
    return await openAsBlob(path, { type: 'application/pdf' });
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
}

/** Submits a job of a model and waits until it has ended. */
export async function runModel<Model extends ModelName>(
  context: Context,
  model: Model,
  body: SubmitBody<Model>,
): Promise<JobResponse> {
  const { job_id } = await submit(context.connection, model, body);
  return waitShowing(context, job_id);
}
