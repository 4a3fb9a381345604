import type { JobResponse } from '../../../shared/contract/jobs';
import { upload } from '../../documents';
import { type ModelName, type SubmitBody, submit } from '../../submit';
import type { Context, Shown } from '../command';
import { shownJob, waitShowing } from '../ended-job';
import { uploadLabel } from '../progress-line';
import { openPdf } from '../source-file';

/** Uploads the file that the command names, showing how far it is. Gives the document's id. */
export async function uploadOperand({ connection, operand, progress }: Context): Promise<string> {
  const file = await openPdf(operand);
  const startedMs = Date.now();
  const show = (sent: number, all: number) =>
    progress.show(uploadLabel(file.name, sent, all, (Date.now() - startedMs) / 1000), (100 * sent) / all);
  show(0, file.content.size);
  const { document_id } = await upload(connection, file, show).finally(progress.clear);
  return document_id;
}

async function submitted<Model extends ModelName>(
  { connection, enters }: Context,
  model: Model,
  body: SubmitBody<Model>,
) {
  enters('submitting');
  const job = await submit(connection, model, body);
  enters({ job: job.job_id, ended: false });
  return job;
}

/** Submits a job of a model and waits until it has ended. */
export async function runModel<Model extends ModelName>(
  context: Context,
  model: Model,
  body: SubmitBody<Model>,
): Promise<JobResponse> {
  const { job_id } = await submitted(context, model, body);
  return waitShowing(context, job_id);
}

/** The same, shown; with `--no-wait` only that the job is there. */
export async function showModel<Model extends ModelName>(
  context: Context,
  model: Model,
  body: SubmitBody<Model>,
): Promise<Shown> {
  const job = await submitted(context, model, body);
  if (context.flags['no-wait']) return justSubmitted(context, job);
  return shownJob(context, await waitShowing(context, job.job_id));
}

/** A job that is not waited for: its id and nothing else, for a script; on a terminal also how to see it. */
export function justSubmitted({ progress }: Context, job: { job_id: string; status: string }): Shown {
  progress.note(`${job.status}; planwright job ${job.job_id} --wait shows how it ends`);
  return { data: job, lines: [job.job_id] };
}
