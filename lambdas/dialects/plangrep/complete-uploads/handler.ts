import { jobPath } from '../../../../shared/dialects/plangrep/ids';
import { type Completion, completion } from '../../../../shared/dialects/plangrep/uploads';
import { Problem } from '../../../../shared/domain/problems';
import type { JobRow } from '../../../../shared/store/jobs';
import { filesOf, noteFiles, type SetFile } from '../../../../shared/store/set-files';
import { queueUploaded } from '../../../../shared/store/set-queue';
import { json } from '../../../api/answer';
import { dispatchNow } from '../../../api/dispatch-now';
import { pathOf } from '../../../api/parse';
import { refuseIfClosed, uploadsClosed } from '../declare-files';
import { fileAmong, plangrepJob } from '../existing';
import { queuedJobOf } from '../queued-job';
import { both, optionalBody } from '../read';
import { route } from '../routes';
import { wholeJob } from '../whole-job';
import { arrives, sentUploads } from './arrivals';

const nothingUploaded = () => new Problem('NOTHING_UPLOADED', 'No file was uploaded for the job.');

/** The files that the job is to read: those asked for, or all that were not left out before. Throws DOCUMENT_NOT_FOUND. */
const wantedFiles = (files: SetFile[], { documentIds }: Completion): SetFile[] =>
  documentIds ? documentIds.map((id) => fileAmong(files, id)) : files.filter(({ state }) => state !== 'skipped');

/** Throws FILES_NOT_UPLOADED with the names of those that are wanted and not there. */
const refuseMissing = async (row: JobRow, wanted: SetFile[], asked: Completion): Promise<void> => {
  const sent = sentUploads(wanted, asked);
  const arrived = await Promise.all(wanted.map((file) => arrives(row, file, sent.get(file.document_id))));
  const missing = wanted.filter((_, index) => !arrived[index]).map(({ file_name }) => file_name);
  if (missing.length === 0) return;
  throw new Problem('FILES_NOT_UPLOADED', `Not uploaded, or too long ago: ${missing.join(', ')}.`);
};

/** Puts the job into the queue with the files it is to read, and no others since they were looked at. */
const close = async (row: JobRow, token: string, files: SetFile[], wanted: SetFile[]): Promise<JobRow> => {
  const uploaded = new Set(wanted.map(({ document_id }) => document_id));
  const skipped = files.map(({ document_id }) => document_id).filter((id) => !uploaded.has(id));
  const noted = await noteFiles(row, { uploaded: [...uploaded], skipped });
  const queued = noted && (await queueUploaded(row, token, row.files_declared ?? 0));
  if (queued) return queued;
  const met = await plangrepJob(row);
  refuseIfClosed(met);
  if (noted && (met.files_declared ?? 0) === (row.files_declared ?? 0)) throw uploadsClosed(met);
  throw new Problem('REQUEST_IN_FLIGHT', 'Another request changed the files of the job at this moment.', undefined, 1);
};

const complete = async (row: JobRow, token: string, asked: Completion): Promise<JobRow> => {
  refuseIfClosed(row);
  const files = await filesOf(row);
  const wanted = wantedFiles(files, asked);
  if (wanted.length === 0) throw nothingUploaded();
  await refuseMissing(row, wanted, asked);
  return close(row, token, files, wanted);
};

export const handler = route(
  'jobs:write',
  both(pathOf(jobPath, 'JOB_NOT_FOUND'), optionalBody(completion)),
  async ({ account, input, id, receivedAt }) => {
    const row = await plangrepJob({ account_id: account.account_id, job_id: input.jobId });
    // an attempt before this one may have queued it and died before its answer
    const queued = row.queue_token === id ? row : await complete(row, id, input);
    await dispatchNow(account, queuedJobOf(queued), receivedAt);
    return json(202, { job: await wholeJob(queued) });
  },
);
