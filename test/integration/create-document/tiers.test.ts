import { problem } from '../../../shared/contract/common';
import { readyDocument } from '../../../shared/contract/documents';
import { TIER_LIMITS, TIERS } from '../../../shared/domain/tiers';
import { call } from '../../support/api';
import { sampleBook, uploadForm } from '../../support/flows';
import { keyOf } from '../../support/local-runtime';

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

test.each([
  ['free', 30],
  ['developer', 30],
  ['pro', 90],
  ['enterprise', 365],
] as const)('tier %s keeps a document %i days', async (tier, days) => {
  const document = readyDocument.parse((await uploadForm(await sampleBook(), keyOf(tier))).body);
  const kept = Date.parse(document.expires_at) - Date.parse(document.uploaded_at);
  expect(Math.round(kept / 86_400_000)).toBe(days);
});
