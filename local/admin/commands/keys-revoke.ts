import { z } from 'zod';
import { now } from '../../../shared/domain/clock';
import { revokeKey } from '../../../shared/store/manage-keys';
import { command } from '../command';
import { AdminFault } from '../fault';
import { publicKey } from '../present';

const refusals = {
  no_key: (id: string) => `There is no key ${id}: find its id with npm run admin -- keys list <account>`,
  not_live: (id: string) => `Key ${id} is revoked or expired already: there is nothing left to do`,
};

export const keysRevoke = command({
  usage: 'keys revoke <key>',
  operands: ['key'],
  input: z.object({ key: z.string() }),
  run: async ({ key: key_id }, operator) => {
    const revoked = await revokeKey({ key_id, operator });
    if (typeof revoked === 'string') throw new AdminFault(refusals[revoked](key_id));
    return {
      lines: [`Key ${key_id} is revoked; every function refuses it within a minute.`],
      data: publicKey(revoked, now()),
    };
  },
});
