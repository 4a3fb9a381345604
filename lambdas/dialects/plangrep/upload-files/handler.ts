import { fileIdOf, jobPath } from '../../../../shared/dialects/plangrep/ids';
import { newFile } from '../../../../shared/dialects/plangrep/new-file';
import { warningsOf } from '../../../../shared/dialects/plangrep/uploads';
import { now } from '../../../../shared/domain/clock';
import { TIER_LIMITS } from '../../../../shared/domain/tiers';
import { json } from '../../../api/answer';
import { pathOf } from '../../../api/parse';
import { declareFiles, refuseIfClosed } from '../declare-files';
import { plangrepJob } from '../existing';
import { route } from '../routes';
import { type SentFile, storeBytes } from '../store-bytes';
import { wholeJob } from '../whole-job';
import { readFormFiles } from './read-files';

const jobOf = pathOf(jobPath, 'JOB_NOT_FOUND');

export const handler = route(
  'jobs:write',
  async (event) => ({ ...jobOf(event), ...(await readFormFiles(event)) }),
  async ({ account, input: { jobId, files } }) => {
    const identity = { account_id: account.account_id, job_id: jobId };
    const row = await plangrepJob(identity);
    refuseIfClosed(row);
    const wanted = files.map(({ bytes, ...file }) => ({
      bytes,
      file: newFile(row, { ...file, sizeBytes: bytes.length }, { upload_mode: 'form', state: 'registered' }, now()),
    }));
    const standing = await declareFiles(
      row,
      wanted.map(({ file }) => file),
      async (file) => file,
    );
    const awaited = new Map<string, SentFile>();
    const told = wanted.map(({ bytes, file: { document_id, file_name } }) => {
      const file = standing.get(document_id)?.file;
      const isWanted = file?.state === 'registered' && !awaited.has(document_id);
      if (isWanted) awaited.set(document_id, { file, bytes });
      const status = isWanted ? ('uploaded' as const) : ('skipped' as const);
      const warnings = file ? warningsOf(file, TIER_LIMITS[row.tier].maxFileBytes) : [];
      return { documentId: fileIdOf(document_id), fileName: file_name, status, warnings };
    });
    if (awaited.size > 0) await storeBytes(row, [...awaited.values()]);
    const status = awaited.size > 0 ? 'uploaded' : 'skipped';
    return json(200, { job: await wholeJob(await plangrepJob(identity)), status, files: told });
  },
);
