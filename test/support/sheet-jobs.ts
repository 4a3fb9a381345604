import { readyDocument } from '../../shared/contract/documents';
import { type Answer, call } from './api';
import { drawingSet, planSheet } from './drawing-set';
import { uploadForm } from './flows';

const SIZE = [1600, 1100] as const;

/** A document that is ready, with a sheet for each number and title. */
export const readySet = async (sheets: [number: string, title: string][], key?: string): Promise<string> => {
  const pdf = drawingSet(
    sheets.map(([number, title]) => ({
      content: planSheet({ number, title: [title], place: 'right', captions: true }, SIZE),
      size: SIZE,
    })),
  );
  const { body } = await uploadForm(new Uint8Array(pdf), key, 'set.pdf');
  return readyDocument.parse(body).document_id;
};

/** A submit that is done anew. */
export const submitSheets = (json: object, key?: string): Promise<Answer> =>
  call('POST', '/v1/drawings/classify', { json: { cache: 'bypass', ...json }, ...(key ? { key } : {}) });
