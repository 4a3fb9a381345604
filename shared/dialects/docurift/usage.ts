import * as z from 'zod/mini';
import { DAY_MS } from '../../domain/clock';
import type { LedgerEntry } from '../../store/ledger';
import { endDate, startDate } from './dates';
import { successOf } from './envelope';

/** Query parameters of GET /docurift/v1/credits/usage. */
export const usageQuery = z.object({
  period: z._default(z.enum(['daily', 'weekly', 'monthly']), 'monthly'),
  startDate: z.optional(startDate),
  endDate: z.optional(endDate),
  groupBy: z._default(z.enum(['date', 'documentType', 'both']), 'date'),
});
export type UsageQuery = z.infer<typeof usageQuery>;

const sums = { documents: z.int(), pages: z.int(), credits: z.int() };

/** The answer. The vendor's page shows that there is a `summary`; the rest is ours. `date` is the first day of its period. */
export const usageAnswer = successOf(
  z.strictObject({
    period: z.enum(['daily', 'weekly', 'monthly']),
    startDate: z.iso.datetime(),
    endDate: z.iso.datetime(),
    summary: z.strictObject({ totalDocuments: z.int(), totalPages: z.int(), totalCredits: z.int() }),
    usage: z.array(z.strictObject({ date: z.optional(z.iso.date()), documentType: z.optional(z.string()), ...sums })),
    truncated: z.boolean(),
  }),
);

/** The times asked for: without them the 30 days before `epochMs`. */
export const timesOf = ({ startDate: from, endDate: to }: UsageQuery, epochMs: number) => {
  const last = to ?? epochMs;
  return { startDate: from ?? last - 30 * DAY_MS, endDate: last };
};

/** The first day (UTC) of the day, week (from Monday) or month that a time lies in, as `2026-11-01`. */
export const periodStart = (iso: string, period: UsageQuery['period']): string => {
  const day = iso.slice(0, 10);
  if (period === 'daily') return day;
  if (period === 'monthly') return `${day.slice(0, 7)}-01`;
  const at = Date.parse(day);
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at - sinceMonday * DAY_MS).toISOString().slice(0, 10);
};

type Group = { date?: string; documentType?: string; documents: number; pages: number; credits: number };

const sumOf = (entries: readonly LedgerEntry[], field: 'pages' | 'credits'): number =>
  entries.reduce((sum, entry) => sum + entry[field], 0);

/** What entries add up to; a refund takes back what its charge had added, and a job that costs nothing is no document. */
const totalOf = (entries: readonly LedgerEntry[]) => ({
  documents: [...Map.groupBy(entries, ({ job_id }) => job_id).values()].filter((own) => sumOf(own, 'credits') > 0)
    .length,
  pages: sumOf(entries, 'pages'),
  credits: sumOf(entries, 'credits'),
});

/** Entries by date, by document type or by both; `typeOf` tells an entry's document type. The latest dates come first. */
export const groupsOf = (
  entries: readonly LedgerEntry[],
  { period, groupBy }: UsageQuery,
  typeOf: (entry: LedgerEntry) => string,
): Group[] => {
  const nameOf = (entry: LedgerEntry) => ({
    ...(groupBy === 'documentType' ? {} : { date: periodStart(entry.at, period) }),
    ...(groupBy === 'date' ? {} : { documentType: typeOf(entry) }),
  });
  const groups = Map.groupBy(entries, (entry) => JSON.stringify(nameOf(entry)));
  return [...groups]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([, own]) => ({ ...(own[0] && nameOf(own[0])), ...totalOf(own) }));
};

export const summaryOf = (entries: readonly LedgerEntry[]) => {
  const { documents, pages, credits } = totalOf(entries);
  return { totalDocuments: documents, totalPages: pages, totalCredits: credits };
};
