import { z } from 'zod';
import { readyDocument } from '../../shared/contract/documents';
import { submittedJob } from '../../shared/contract/jobs';
import { type Answer, call } from './api';
import { drawDoor, sheetSetPdf } from './door-sheets';
import { ended, uploadForm } from './flows';

const shownDoors = z.object({ doors: z.array(z.object({ id: z.string() })) });

/** So many doors in a row. */
export const doorsInARow = (count: number): string =>
  Array.from({ length: count }, (_, index) =>
    drawDoor({ hinge: [100 + index * 90, 400], radius: 36, angle: 0, sweep: 90 }),
  ).join('');

/** A document that is ready, with so many doors on each sheet; null is a sheet that cannot be read. */
export const readySheets = (doors: (number | null)[], key?: string): Promise<string> =>
  readySet(
    doors.map((count) => (count === null ? null : doorsInARow(count))),
    key,
  );

/** A document that is ready, a sheet for each content. */
export const readySet = async (contents: (string | null)[], key?: string): Promise<string> => {
  const pdf = sheetSetPdf(contents);
  const { body } = await uploadForm(new Uint8Array(pdf), key, 'set.pdf');
  return readyDocument.parse(body).document_id;
};

/** A submit that is done anew. */
export const submitDoors = (json: object, key?: string): Promise<Answer> =>
  call('POST', '/v1/drawings/detection/doors', { json: { cache: 'bypass', ...json }, ...(key ? { key } : {}) });

export const submittedDoors = async (json: object, key?: string) =>
  submittedJob.parse((await submitDoors(json, key)).body);

/** A job of this PDF that is complete, its document, and the ids of the doors it shows. */
export const completedDoors = async (pdf: Buffer, page_numbers = [1], key?: string) => {
  const { document_id } = readyDocument.parse((await uploadForm(new Uint8Array(pdf), key)).body);
  const { job_id } = await submittedDoors({ document_id, page_numbers }, key);
  const { doors } = shownDoors.parse((await ended(job_id, key)).result);
  return { job_id, document_id, ids: doors.map(({ id }) => id) };
};
