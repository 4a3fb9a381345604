import { readyDocument } from '../../shared/contract/documents';
import { submittedJob } from '../../shared/contract/jobs';
import { type Answer, call } from './api';
import { drawDoor, sheetSetPdf } from './door-sheets';
import { uploadForm } from './flows';

/** So many doors in a row. */
export const doorsInARow = (count: number): string =>
  Array.from({ length: count }, (_, index) =>
    drawDoor({ hinge: [100 + index * 90, 400], radius: 36, angle: 0, sweep: 90 }),
  ).join('');

/** A document that is ready, with so many doors on each sheet; null is a sheet that cannot be read. */
export const readySheets = async (doors: (number | null)[], key?: string): Promise<string> => {
  const pdf = sheetSetPdf(doors.map((count) => (count === null ? null : doorsInARow(count))));
  const { body } = await uploadForm(new Uint8Array(pdf), key, 'set.pdf');
  return readyDocument.parse(body).document_id;
};

/** A submit that is done anew. */
export const submitDoors = (json: object, key?: string): Promise<Answer> =>
  call('POST', '/v1/drawings/detection/doors', { json: { cache: 'bypass', ...json }, ...(key ? { key } : {}) });

export const submittedDoors = async (json: object, key?: string) =>
  submittedJob.parse((await submitDoors(json, key)).body);
