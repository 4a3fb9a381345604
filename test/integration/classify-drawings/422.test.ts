import { problem } from '../../../shared/contract/common';
import { newId } from '../../../shared/domain/ids';
import { readySet, submitSheets } from '../../support/sheet-jobs';

test.each([
  ['no document', {}, 'document_id'],
  ['a page before the first', { document_id: newId(), page_numbers: [0] }, 'page_numbers.0'],
  ['pages as text', { document_id: newId(), page_numbers: '1-3' }, 'page_numbers'],
])('%s is refused by its field', async (_, json, field) => {
  const { status, body } = await submitSheets(json);
  expect(status).toBe(422);
  expect(problem.parse(body)).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ field }] });
});

test('pages of which the document has none are refused, with how many it has', async () => {
  const document_id = await readySet([['A-101', 'FLOOR PLAN']]);
  const { status, body } = await submitSheets({ document_id, page_numbers: [2] });
  expect(status).toBe(422);
  expect(problem.parse(body)).toMatchObject({
    errors: [{ field: 'page_numbers', message: 'the document has 1 pages' }],
  });
});
