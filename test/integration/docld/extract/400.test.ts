import { newId } from '../../../../shared/domain/ids';
import { refused } from '../../../support/docld';

const send = (json: object) => refused('POST', '/api/extract/run', { json: { document_id: newId(), ...json } });
const config = { fields: [{ name: 'total', type: 'number' }] };

test('neither fields nor a description: MISSING_FIELD', async () => {
  expect(await send({})).toMatchObject({
    status: 400,
    code: 'MISSING_FIELD',
    details: { fields: [{ field: 'config' }] },
  });
});

test('both: VALIDATION_ERROR', async () => {
  const answer = await send({ config, description: 'the total amount' });
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_ERROR', details: { fields: [{ field: 'config' }] } });
});

test('a saved schema, of which none is kept: 404 SCHEMA_NOT_FOUND', async () => {
  expect(await send({ schema_id: 'invoice-v1' })).toMatchObject({ status: 404, code: 'SCHEMA_NOT_FOUND' });
});

test.each([
  ['description', { description: 'total' }],
  ['config', { description: 'and, and, and' }],
  ['config.fields', { config: { fields: [] } }],
  ['config.fields.0.type', { config: { fields: [{ name: 'total', type: 'money' }] } }],
  ['config.fields', { config: { fields: [...config.fields, ...config.fields] } }],
])('%s is named', async (field, body) => {
  const answer = await send(body);
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_ERROR', details: { fields: [{ field }] } });
});
