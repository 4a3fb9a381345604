import { newId } from '../../../../shared/domain/ids';
import { refused } from '../../../support/docld';

const send = (json: object) => refused('POST', '/api/edit/run', { json: { document_id: newId(), ...json } });

test('without values: MISSING_FIELD', async () => {
  const answer = await send({ instructions: 'Fill in the form with the usual' });
  expect(answer).toMatchObject({ status: 400, code: 'MISSING_FIELD', details: { fields: [{ field: 'mappings' }] } });
});

test.each([
  ['a value that no field takes', { name: { first: 'Ada' } }],
  ['an entry that names no field', [{ value: 'Ada' }]],
])('%s: VALIDATION_ERROR', async (_, mappings) => {
  expect(await send({ mappings })).toMatchObject({ status: 400, code: 'VALIDATION_ERROR' });
});

test('a saved configuration, of which none is kept: 404 NOT_FOUND', async () => {
  expect(await send({ mappings: {}, edit_config_id: 'one' })).toMatchObject({ status: 404, code: 'NOT_FOUND' });
});
