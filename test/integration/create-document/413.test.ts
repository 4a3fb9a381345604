import { problem } from '../../../shared/contract/common';
import { TIER_LIMITS, TIERS } from '../../../shared/domain/tiers';
import { call, keyOf } from '../../support/api';
import { uploadForm } from '../../support/flows';

const sha256 = 'a'.repeat(64);

test.each(TIERS)('a file one byte larger than tier %s takes; one of just that size is welcome', async (tier) => {
  const { maxFileBytes } = TIER_LIMITS[tier];
  const declare = (size_bytes: number) =>
    call('POST', '/v1/documents', { key: keyOf(tier), json: { filename: 'a.pdf', size_bytes, sha256 } });
  expect((await declare(maxFileBytes)).status).toBe(201);
  const { status, body } = await declare(maxFileBytes + 1);
  expect(status).toBe(413);
  expect(problem.parse(body)).toMatchObject({ code: 'FILE_TOO_LARGE', detail: expect.stringContaining(tier) });
});

test('a form larger than the route takes names the other way', async () => {
  const { status, body } = await uploadForm(new Uint8Array(4 * 1024 * 1024 + 1));
  expect(status).toBe(413);
  expect(problem.parse(body)).toMatchObject({ code: 'BODY_TOO_LARGE', next_step: expect.stringContaining('sha256') });
});
