import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { isoTime, now } from '../../../shared/domain/clock';
import { TIER_LIMITS } from '../../../shared/domain/tiers';
import { type ChargedJob, chargedJobs } from '../../../shared/store/ledger';
import { costOfJobs } from '../../cost/account-cost';
import { sumOf } from '../../cost/bill';
import { ownPrices, PRICES, type Prices } from '../../cost/prices';
import { command } from '../command';
import { existingAccount } from '../existing-account';
import { AdminFault } from '../fault';
import { textTable } from '../text-table';

const pricesIn = async (file: string | undefined): Promise<Prices> => {
  if (file === undefined) return PRICES;
  const content = await readFile(file, 'utf8').catch(() => {
    throw new AdminFault(`There is no file ${file}`);
  });
  try {
    return { ...PRICES, ...ownPrices.parse(JSON.parse(content)) };
  } catch {
    throw new AdminFault(`${file} is no JSON object of prices in USD: it may name ${Object.keys(PRICES).join(', ')}`);
  }
};

/** The jobs charged within a month (UTC), to whatever pool: an account may have been on another tier. */
const jobsOf = async (accountId: string, month: string): Promise<ChargedJob[]> => {
  const jobs: ChargedJob[] = [];
  for (const period of [month, 'lifetime']) {
    for await (const job of chargedJobs(accountId, period)) if (job.at.startsWith(month)) jobs.push(job);
  }
  return jobs;
};

export const cost = command({
  usage: 'cost <account> [--month 2026-11] [--prices <file.json>]',
  operands: ['account'],
  input: z.object({
    account: z.string(),
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'give a month as 2026-11')
      .optional(),
    prices: z.string().optional(),
  }),
  run: async ({ account, month = isoTime(now()).slice(0, 7), prices: file }) => {
    const prices = await pricesIn(file);
    const { account_id, tier } = await existingAccount(account);
    const { counted, lines } = costOfJobs(await jobsOf(account_id, month), TIER_LIMITS[tier].retentionDays, prices);
    const usd = sumOf(lines);
    const perMillionJobs = counted.jobs === 0 ? null : (usd / counted.jobs) * 1e6;
    const rows = [...lines, { what: 'total', usd }].map((line) => [line.what, line.usd.toFixed(6)]);
    return {
      lines: [
        `month    ${month}`,
        `jobs     ${counted.jobs}, of which ${counted.untimed} without a time of their own`,
        `pages    ${counted.pages}`,
        `uploads  ${counted.uploads}, ${(counted.bytes / 1e6).toFixed(1)} MB`,
        '',
        ...textTable(['FOR', 'USD'], rows),
        ...(perMillionJobs === null ? [] : ['', `${perMillionJobs.toFixed(2)} USD per million such jobs`]),
      ],
      data: { account_id, month, counted, lines, usd, usd_per_million_jobs: perMillionJobs, prices },
    };
  },
});
