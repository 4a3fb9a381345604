import { getUsage } from '../../account';
import { UsageError } from '../arguments';
import type { Command } from '../command';
import { table } from '../print/table';

export const usage: Command = {
  synopsis: 'usage',
  summary: 'jobs, pages and credits of a period, by model',
  options: ['period'],
  run: async ({ connection, flags: { period } }) => {
    if (period !== undefined && !/^(lifetime|\d{4}-(0[1-9]|1[0-2]))$/.test(period)) {
      throw new UsageError(`--period ${period}: give a month as 2026-11, or lifetime.`);
    }
    const data = await getUsage(connection, period === undefined ? {} : { period });
    const rows = data.models.map(({ model, jobs, pages, credits }) => [model, jobs, pages, credits].map(String));
    const sums = `${data.period}: ${data.used} credits used`;
    return { data, lines: rows.length === 0 ? [sums] : [sums, ...table(['model', 'jobs', 'pages', 'credits'], rows)] };
  },
};
