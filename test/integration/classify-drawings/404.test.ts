import { newId } from '../../../shared/domain/ids';
import { freshAccount } from '../../support/accounts';
import { readySet, submitSheets } from '../../support/sheet-jobs';

const NOT_FOUND = { status: 404, body: { code: 'DOCUMENT_NOT_FOUND' } };

test('a document that is not there', async () => {
  expect(await submitSheets({ document_id: newId() })).toMatchObject(NOT_FOUND);
});

test('another account’s document', async () => {
  const document_id = await readySet([['A-101', 'FLOOR PLAN']]);
  const other = await freshAccount('developer');
  expect(await submitSheets({ document_id }, other.key)).toMatchObject(NOT_FOUND);
});
