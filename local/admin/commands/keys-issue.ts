import { z } from 'zod';
import { makeApiKey } from '../../../shared/domain/api-key';
import { SCOPES } from '../../../shared/domain/scopes';
import { issueKey } from '../../../shared/store/manage-keys';
import { command } from '../command';
import { noAccount } from '../existing-account';
import { AdminFault } from '../fault';
import { showOnce } from '../present';

const scopeList = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(SCOPES)))
  .default([...SCOPES]);

export const keysIssue = command({
  usage: `keys issue <account> [--label <text>] [--scopes ${SCOPES.join(',')}]`,
  operands: ['account'],
  input: z.object({ account: z.string(), label: z.string().min(1).max(120).optional(), scopes: scopeList }),
  run: async ({ account: account_id, label, scopes }, operator) => {
    const key = makeApiKey();
    const outcome = await issueKey({ account_id, key, label, scopes, operator });
    if (outcome === 'no_account') throw noAccount(account_id);
    if (outcome === 'two_live_keys') {
      throw new AdminFault(
        `Account ${account_id} has two live keys, as many as it may: revoke one with npm run admin -- keys revoke <key>`,
      );
    }
    return {
      lines: showOnce(key.plaintext),
      data: { key_id: key.id, account_id, label, scopes, plaintext: key.plaintext },
    };
  },
});
