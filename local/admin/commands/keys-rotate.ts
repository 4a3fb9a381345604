import { z } from 'zod';
import { makeApiKey } from '../../../shared/domain/api-key';
import { rotateKey } from '../../../shared/store/manage-keys';
import { command } from '../command';
import { durationSeconds } from '../duration';
import { AdminFault } from '../fault';
import { showOnce } from '../present';

const grace = z
  .string()
  .default('24h')
  .refine((text) => durationSeconds(text) !== undefined, 'must be a number with s, m, h or d, such as 24h');

const refusals = {
  no_key: (id: string) => `There is no key ${id}: find its id with npm run admin -- keys list <account>`,
  not_live: (id: string) =>
    `Key ${id} is revoked or expired: issue a new one with npm run admin -- keys issue <account>`,
  rotated_before: (id: string) => `Key ${id} has a successor already: wait for its end, or revoke it`,
  two_live_keys: (id: string) => `Key ${id} cannot have a successor while its account has two live keys: revoke one`,
};

export const keysRotate = command({
  usage: 'keys rotate <key> [--grace 24h]',
  operands: ['key'],
  input: z.object({ key: z.string(), grace }),
  run: async ({ key: key_id, grace }, operator) => {
    const successor = makeApiKey();
    const graceSeconds = durationSeconds(grace) ?? 0;
    const rotated = await rotateKey({ key_id, successor, graceSeconds, operator });
    if (typeof rotated === 'string') throw new AdminFault(refusals[rotated](key_id));
    const { account_id, label, scopes } = rotated;
    return {
      lines: [...showOnce(successor.plaintext), `The old key ${key_id} works for another ${grace}.`],
      data: { key_id: successor.id, account_id, label, scopes, plaintext: successor.plaintext, replaces: key_id },
    };
  },
});
