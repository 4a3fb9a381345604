import { problem } from '../../../shared/contract/common';
import { newId } from '../../../shared/domain/ids';
import { readySheets, submitDoors } from '../../support/door-jobs';

test.each([
  ['no document', {}, 'document_id'],
  ['a page before the first', { document_id: newId(), page_numbers: [0] }, 'page_numbers.0'],
  ['half a page', { document_id: newId(), page_numbers: [1.5] }, 'page_numbers.0'],
  ['no page at all', { document_id: newId(), page_numbers: [] }, 'page_numbers'],
  ['pages as text', { document_id: newId(), page_numbers: '1-3' }, 'page_numbers'],
])('%s is refused by its field', async (_, json, field) => {
  const { status, body } = await submitDoors(json);
  expect(status).toBe(422);
  expect(problem.parse(body)).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ field }] });
});

test('pages of which the document has none are refused, with how many it has', async () => {
  const { status, body } = await submitDoors({ document_id: await readySheets([1, 1]), page_numbers: [3, 4] });
  expect(status).toBe(422);
  expect(problem.parse(body)).toMatchObject({
    errors: [{ field: 'page_numbers', message: 'the document has 2 pages' }],
  });
});
