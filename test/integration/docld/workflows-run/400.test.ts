import { newId } from '../../../../shared/domain/ids';
import { freshAccount } from '../../../support/accounts';
import { refused } from '../../../support/docld';

const send = (json: object) => refused('POST', '/api/workflows/run', { json: { document_id: newId(), ...json } });

test('without steps: MISSING_FIELD', async () => {
  const answer = await send({ name: 'Nothing' });
  expect(answer).toMatchObject({ status: 400, code: 'MISSING_FIELD', details: { fields: [{ field: 'steps' }] } });
});

test('more than a job’s row can hold: VALIDATION_ERROR', async () => {
  const { key } = await freshAccount('pro');
  const steps = [{ id: 'a', type: 'generate', config: { template: 'x'.repeat(150_000) } }];
  const answer = await refused('POST', '/api/workflows/run', { key, json: { steps } });
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_ERROR', details: { fields: [{ field: '(body)' }] } });
});

test.each([
  ['steps', []],
  ['steps.0.type', [{ id: 'a', type: 'integration' }]],
  ['steps.0.from', [{ id: 'a', type: 'parse', from: 'b' }]],
  [
    'steps.1.id',
    [
      { id: 'a', type: 'parse' },
      { id: 'a', type: 'split' },
    ],
  ],
  ['steps.0.config.chunking.strategy', [{ id: 'a', type: 'parse', config: { chunking: { strategy: 'word' } } }]],
])('%s is named', async (field, steps) => {
  const answer = await send({ steps });
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_ERROR', details: { fields: [{ field }] } });
});
