import { TIER_LIMITS } from '../../../../shared/domain/tiers';
import { ownKey } from '../../../support/api';
import { refused } from '../../../support/docld';

const declared = { filename: 'a.pdf', content_type: 'application/pdf', file_size: 10 };
const send = (json: unknown) => refused('POST', '/api/upload/presigned', { key: ownKey, json });

test.each(['filename', 'content_type', 'file_size'])('without %s: MISSING_FIELD', async (field) => {
  const answer = await send({ ...declared, [field]: undefined });
  expect(answer).toMatchObject({ status: 400, code: 'MISSING_FIELD', details: { fields: [{ field }] } });
});

test.each([
  ['filename', ''],
  ['file_size', -1],
  ['sha256', 'abc'],
])('%s %j: VALIDATION_ERROR', async (field, value) => {
  const answer = await send({ ...declared, [field]: value });
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_ERROR', details: { fields: [{ field }] } });
});

test('an image: INVALID_FORMAT', async () => {
  expect(await send({ ...declared, content_type: 'image/png' })).toMatchObject({ status: 400, code: 'INVALID_FORMAT' });
});

test('what is no JSON: INVALID_FORMAT', async () => {
  const headers = { 'content-type': 'application/json' };
  const answer = await refused('POST', '/api/upload/presigned', { headers, body: '{' });
  expect(answer).toMatchObject({ status: 400, code: 'INVALID_FORMAT' });
});

test('more than the tier takes: 413 FILE_TOO_LARGE', async () => {
  const answer = await send({ ...declared, file_size: TIER_LIMITS.enterprise.maxFileBytes + 1 });
  expect(answer).toMatchObject({ status: 413, code: 'FILE_TOO_LARGE' });
});
