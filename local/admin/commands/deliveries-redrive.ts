import { z } from 'zod';
import { now } from '../../../shared/domain/clock';
import { audit } from '../../../shared/store/audit';
import { redeliver } from '../../../shared/store/delivery-attempts';
import { failedDeliveries } from '../../../shared/store/delivery-queue';
import { command } from '../command';

export const deliveriesRedrive = command({
  usage: 'deliveries redrive [--account <account>]',
  operands: [],
  input: z.object({ account: z.string().optional() }),
  run: async ({ account }, operator) => {
    const redriven = new Map<string, number>();
    for await (const delivery of failedDeliveries()) {
      const { account_id } = delivery;
      if (account !== undefined && account_id !== account) continue;
      if ((await redeliver(delivery, now())) !== 'due') continue;
      redriven.set(account_id, (redriven.get(account_id) ?? 0) + 1);
    }
    for (const [account_id, count] of redriven) {
      const details = { deliveries: String(count) };
      await audit(account_id, { operator, act: 'deliveries.redrive', subject: account_id, details });
    }
    const total = [...redriven.values()].reduce((sum, count) => sum + count, 0);
    return {
      lines: [`${total} failed webhook deliveries are due again; the minute's sweep sends them.`],
      data: { redriven: total, accounts: Object.fromEntries(redriven) },
    };
  },
});
