import { StartFault } from '../fault';

const UNIT_MS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Milliseconds between two firings of `rate(<n> <unit>)`; throws a StartFault for cron(...) and anything else. */
export function rateMs(schedule: string): number {
  const [, value, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(schedule) ?? [];
  const ms = Number(value) * (UNIT_MS[unit] ?? Number.NaN);
  if (!(ms > 0)) throw new StartFault(`Schedule ${schedule} is not supported locally, only rate(...)`);
  return ms;
}
