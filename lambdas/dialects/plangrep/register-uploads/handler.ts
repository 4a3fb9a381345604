import { jobPath } from '../../../../shared/dialects/plangrep/ids';
import { newFile } from '../../../../shared/dialects/plangrep/new-file';
import { registration } from '../../../../shared/dialects/plangrep/uploads';
import { now } from '../../../../shared/domain/clock';
import { incomingKey } from '../../../../shared/domain/document-keys';
import { LARGEST_PUT_BYTES, startMultipart } from '../../../../shared/files/multipart';
import type { JobRow } from '../../../../shared/store/jobs';
import type { SetFile } from '../../../../shared/store/set-files';
import { json } from '../../../api/answer';
import { jsonBody, pathOf } from '../../../api/parse';
import { declareFiles, refuseIfClosed } from '../declare-files';
import { fileAmong, plangrepJob } from '../existing';
import { both } from '../read';
import { route } from '../routes';
import { wholeJob } from '../whole-job';
import { presentUpload } from './present-upload';

const modeFor = (sizeBytes: number) => (sizeBytes > LARGEST_PUT_BYTES ? 'multipart' : 'direct_put');

/** A file too large for one PUT gets an upload in parts. */
const prepare =
  ({ account_id }: JobRow) =>
  async (file: SetFile): Promise<SetFile> =>
    file.upload_mode === 'multipart'
      ? { ...file, upload_id: await startMultipart(incomingKey(account_id, file.document_id), file.content_type) }
      : file;

export const handler = route(
  'jobs:write',
  both(pathOf(jobPath, 'JOB_NOT_FOUND'), jsonBody(registration)),
  async ({ account, input: { jobId, files } }) => {
    const identity = { account_id: account.account_id, job_id: jobId };
    const row = await plangrepJob(identity);
    refuseIfClosed(row);
    const wanted = files.map(({ fileSize, ...file }) => {
      const mode = { upload_mode: modeFor(fileSize), state: 'registered' } as const;
      return newFile(row, { ...file, sizeBytes: fileSize }, mode, now());
    });
    const standing = await declareFiles(row, wanted, prepare(row));
    const declared = [...standing.values()].map(({ file }) => file);
    const uploads = wanted.map(({ document_id }) => presentUpload(row, fileAmong(declared, document_id)));
    return json(200, { job: await wholeJob(await plangrepJob(identity)), uploads: await Promise.all(uploads) });
  },
);
