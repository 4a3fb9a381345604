import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { readyDocument } from '../../shared/contract/documents';
import type { FileClass } from '../../shared/domain/bid-sets';
import { expiryAfterDays, isoTime, now } from '../../shared/domain/clock';
import { resultPrefix } from '../../shared/domain/document-keys';
import { newId } from '../../shared/domain/ids';
import { queueRank } from '../../shared/domain/job';
import { BID_SET } from '../../shared/domain/models';
import type { JobRow } from '../../shared/store/jobs';
import { dynamodb, tableNamed } from './aws';
import { drawingSet, planSheet } from './drawing-set';
import { uploadForm } from './flows';

const SIZE = [1600, 1100] as const;

/** So many sheets of a floor plan. */
export const plans = (count: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    drawingSet(
      Array.from({ length: count }, (_, index) => ({
        content: planSheet({ number: `A-${101 + index}`, title: ['FLOOR PLAN'], place: 'right', captions: true }, SIZE),
        size: SIZE,
      })),
    ),
  );

type Account = { account_id: string; key: string };
export type PutFile = {
  bytes: Uint8Array<ArrayBuffer>;
  name: string;
  classification?: FileClass;
  document_id?: string;
};

/** The row of a set whose uploads are complete, with its files, as it waits in the queue of a pro account. Gives its job id. */
export const putQueuedSet = async ({ account_id, key }: Account, files: PutFile[], overrides: Partial<JobRow> = {}) => {
  const job_id = newId();
  const at = now();
  const expires_at = expiryAfterDays(at, 30);
  for (const { bytes, name, classification, document_id } of files) {
    const document = document_id ?? readyDocument.parse((await uploadForm(bytes, key, name)).body).document_id;
    const item = {
      ...{ pk: `SET#${account_id}#${job_id}`, sk: `FILE#${document}`, document_id: document, file_name: name },
      ...{ content_type: 'application/pdf', size_bytes: bytes.length, sha256: newId(), classification },
      ...{ upload_mode: 'form', upload_token: newId(), state: 'uploaded', registered_at: isoTime(at), expires_at },
    };
    await dynamodb.send(
      new PutCommand({ TableName: await tableNamed('Projects'), Item: JSON.parse(JSON.stringify(item)) }),
    );
  }
  const row: JobRow = {
    account_id,
    job_id,
    project_id: newId(),
    dialect: 'plangrep',
    model: BID_SET.model,
    model_version: BID_SET.version,
    tier: 'pro',
    status: 'queued',
    document_id: job_id,
    original_filename: '',
    input_key: '',
    input_page_count: 0,
    input_file_size_bytes: 0,
    input_source: 'multipart',
    result_prefix: resultPrefix(90, account_id, job_id),
    params: '{}',
    progress: 'Queued',
    progress_percent: 0,
    queued_at: isoTime(at),
    updated_at: isoTime(at),
    queued_account_id: account_id,
    queue_rank: queueRank(job_id, 'normal'),
    expires_at,
    ...overrides,
  };
  await dynamodb.send(new PutCommand({ TableName: await tableNamed('Jobs'), Item: row }));
  return job_id;
};
