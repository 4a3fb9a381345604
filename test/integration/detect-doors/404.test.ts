import { newId } from '../../../shared/domain/ids';
import { keyOf } from '../../support/api';
import { readySheets, submitDoors } from '../../support/door-jobs';

test('a document that is not there', async () => {
  expect(await submitDoors({ document_id: newId() })).toMatchObject({
    status: 404,
    body: { code: 'DOCUMENT_NOT_FOUND' },
  });
});

test('another account’s document', async () => {
  const document_id = await readySheets([1]);
  expect(await submitDoors({ document_id }, keyOf('free'))).toMatchObject({
    status: 404,
    body: { code: 'DOCUMENT_NOT_FOUND' },
  });
});
