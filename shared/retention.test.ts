import { keptUntil } from './retention';

const DAY_S = 86_400;

afterEach(() => {
  delete process.env.MAX_RETENTION_DAYS;
});

test('things are kept for the days of their tier', () => {
  expect(keptUntil('pro', 0)).toBe(90 * DAY_S);
  expect(keptUntil('enterprise', 0)).toBe(365 * DAY_S);
});

test('a deployment may keep none of them as long', () => {
  process.env.MAX_RETENTION_DAYS = '60';
  expect(keptUntil('enterprise', 0)).toBe(60 * DAY_S);
  expect(keptUntil('free', 0)).toBe(30 * DAY_S);
});
