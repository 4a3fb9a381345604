import { fileIdOf } from '../../../../shared/dialects/plangrep/ids';
import { newId } from '../../../../shared/domain/ids';
import { freshAccount } from '../../../support/accounts';
import { declaredFile } from '../../../support/plangrep';

test.each([fileIdOf(newId()), 'file_xyz789'])(
  'a file that the job does not have, %s: DOCUMENT_NOT_FOUND',
  async (id) => {
    const { content } = await declaredFile((await freshAccount('free')).key);
    expect(await content({}, id)).toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });
  },
);
