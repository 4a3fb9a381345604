import { problem } from '../../../shared/contract/common';
import { newId } from '../../../shared/domain/ids';
import { call } from '../../support/api';
import { readySample } from '../../support/flows';
import { keyOf } from '../../support/local-runtime';
import { expireDocument } from '../../support/storage';

test('unknown, malformed, foreign and expired documents read the same', async () => {
  const mine = await readySample(keyOf('pro'));
  const expired = await readySample();
  await expireDocument('enterprise', expired.document_id);
  const answers = await Promise.all(
    [newId(), 'no-uuid', mine.document_id, expired.document_id].map((id) => call('GET', `/v1/documents/${id}`)),
  );
  const bodies = answers.map(({ status, body }) => ({ status, body: { ...problem.parse(body), request_id: '' } }));
  expect(bodies[0]).toMatchObject({ status: 404, body: { code: 'DOCUMENT_NOT_FOUND' } });
  for (const other of bodies) expect(other).toEqual(bodies[0]);
});
