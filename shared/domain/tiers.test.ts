import { TIER_LIMITS } from './tiers';

const MB = 1_048_576;

test.each([
  ['free', 50, 30, false, 5, 'lifetime'],
  ['developer', 100, 30, true, 60, 'month'],
  ['pro', 150, 90, true, 120, 'month'],
  ['enterprise', 200, 365, true, 300, 'month'],
] as const)(
  '%s: files of %i MB kept %i days, webhooks %s, %i submits a minute, credits for a %s',
  (tier, megabytes, retentionDays, webhooks, submitsPerMinute, per) => {
    expect(TIER_LIMITS[tier]).toMatchObject({
      maxFileBytes: megabytes * MB,
      retentionDays,
      webhooks,
      submitsPerMinute,
      allowance: { per },
    });
  },
);

test('a higher tier never allows less', () => {
  const tiers = [TIER_LIMITS.free, TIER_LIMITS.developer, TIER_LIMITS.pro, TIER_LIMITS.enterprise];
  const slots = tiers.map((tier) => tier.slots);
  const credits = tiers.map(({ allowance }) => allowance.credits ?? Infinity);
  for (const figures of [slots, credits]) expect(figures).toEqual([...figures].sort((a, b) => a - b));
  expect(credits.at(-1)).toBe(Infinity);
});
