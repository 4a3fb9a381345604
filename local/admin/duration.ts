const UNIT_SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Seconds in a duration such as `90s`, `30m`, `24h` or `7d`; undefined for anything else. */
export const durationSeconds = (text: string): number | undefined => {
  const [, count, unit] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  if (unit !== 's' && unit !== 'm' && unit !== 'h' && unit !== 'd') return undefined;
  return Number(count) * UNIT_SECONDS[unit];
};
