import { problem } from '../../../shared/contract/common';
import { newId } from '../../../shared/domain/ids';
import { call } from '../../support/api';

test.each([
  ['document_id', {}],
  ['document_id', { document_id: '42' }],
  ['webhook_url', { document_id: newId(), webhook_url: 'http://example.com/hook' }],
  ['webhook_events', { document_id: newId(), webhook_url: 'https://example.com/', webhook_events: [] }],
  ['webhook_events.0', { document_id: newId(), webhook_url: 'https://example.com/', webhook_events: ['*'] }],
  ['start_by', { document_id: newId(), start_by: 'tomorrow' }],
  ['start_by', { document_id: newId(), start_by: new Date().toISOString() }],
  ['(body)', { document_id: newId(), pages: [1] }],
  ['(body)', []],
])('a wrong %s is named: %j', async (field, json) => {
  const { status, body } = await call('POST', '/v1/specs/parse/document', { json });
  expect(status).toBe(422);
  expect(problem.parse(body)).toMatchObject({
    code: 'VALIDATION_FAILED',
    errors: [expect.objectContaining({ field })],
  });
});
