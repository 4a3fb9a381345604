import { problem } from '../../../shared/contract/common';
import { newId } from '../../../shared/domain/ids';
import { readySample, submitToc } from '../../support/flows';
import { keyOf } from '../../support/local-runtime';

test('an unknown document and another account’s read the same', async () => {
  const foreign = await readySample(keyOf('pro'));
  for (const id of [newId(), foreign.document_id]) {
    const { status, body } = await submitToc(id);
    expect(status).toBe(404);
    expect(problem.parse(body).code).toBe('DOCUMENT_NOT_FOUND');
  }
});
