import { z } from 'zod';
import { now } from '../../../shared/domain/clock';
import { creditPool } from '../../../shared/domain/credits';
import { poolUsage } from '../../../shared/store/credits';
import { command } from '../command';
import { existingAccount } from '../existing-account';
import { textTable } from '../text-table';

export const creditsShow = command({
  usage: 'credits show <account>',
  operands: ['account'],
  input: z.object({ account: z.string() }),
  run: async ({ account: id }) => {
    const { account_id, tier, credits } = await existingAccount(id);
    const { period, limit } = creditPool(tier, credits, now());
    const { used, models } = await poolUsage(account_id, period);
    const rows = models.map(({ model, jobs, pages, credits: spent }) => [
      model,
      String(jobs),
      String(pages),
      String(spent),
    ]);
    return {
      lines: [
        `period  ${period}`,
        `used    ${used} of ${limit ?? 'as many as it likes'}`,
        '',
        ...textTable(['MODEL', 'JOBS', 'PAGES', 'CREDITS'], rows),
      ],
      data: { account_id, tier, period, limit, used, models },
    };
  },
});
