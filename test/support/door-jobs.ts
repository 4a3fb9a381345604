import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { readyDocument } from '../../shared/contract/documents';
import { DOOR_DETECTOR } from '../../shared/domain/models';
import { detectDoors } from '../../shared/models/doors/door-detector';
import { pdfEngine } from '../../shared/models/pdf/wasm-file';
import { stateDir } from './api';
import { s3 } from './aws';
import { completedToc, uploadForm } from './flows';
import { changeJob, putQueuedJob, rowOf } from './storage';

/** The bucket of results, once a job has put one there. */
const resultsBucket = async (): Promise<string> => {
  await completedToc();
  const index = new DatabaseSync(join(stateDir, 's3/index.sqlite'), { readOnly: true });
  const [row] = index.prepare("SELECT bucket FROM objects WHERE bucket LIKE '%results%' LIMIT 1").all();
  return String(row?.bucket);
};

/** A door-detector job that is complete, of this PDF and the pages given; all without. */
export const completedDoors = async (pdf: Buffer, pages?: number[]) => {
  const document = readyDocument.parse((await uploadForm(new Uint8Array(pdf))).body);
  const result = detectDoors(pdfEngine(), pdf, pages);
  const model = { model: DOOR_DETECTOR.model, model_version: DOOR_DETECTOR.version };
  const job_id = await putQueuedJob('enterprise', document, { ...model, status: 'complete' });
  const Key = `${(await rowOf('enterprise', job_id))?.result_prefix}fixture.json`;
  await s3.send(new PutObjectCommand({ Bucket: await resultsBucket(), Key, Body: JSON.stringify(result) }));
  await changeJob('enterprise', job_id, { result_key: Key });
  return { job_id, document_id: document.document_id, ids: result.doors.map(({ id }) => id) };
};
