import { z } from 'zod';
import { auditOf } from '../../../shared/store/audit';
import { command } from '../command';
import { existingAccount } from '../existing-account';
import { textTable } from '../text-table';

const detailsText = (details: Record<string, string>): string =>
  Object.entries(details)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');

export const audit = command({
  usage: 'audit <account>',
  operands: ['account'],
  input: z.object({ account: z.string() }),
  run: async ({ account }) => {
    await existingAccount(account);
    const records = await auditOf(account);
    const rows = records.map(({ at, operator, act, subject, details }) => [
      at,
      operator,
      act,
      subject,
      detailsText(details),
    ]);
    return { lines: textTable(['AT', 'OPERATOR', 'ACT', 'SUBJECT', 'DETAILS'], rows), data: records };
  },
});
