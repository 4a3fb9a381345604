import { newId } from '../../../shared/domain/ids';
import { accountWithCredits } from '../../support/credits';
import { readySheets, submitDoors } from '../../support/door-jobs';

test('a document that is not there', async () => {
  expect(await submitDoors({ document_id: newId() })).toMatchObject({
    status: 404,
    body: { code: 'DOCUMENT_NOT_FOUND' },
  });
});

test('another account’s document', async () => {
  const document_id = await readySheets([1]);
  const { key } = await accountWithCredits('developer', 10);
  expect(await submitDoors({ document_id }, key)).toMatchObject({
    status: 404,
    body: { code: 'DOCUMENT_NOT_FOUND' },
  });
});
