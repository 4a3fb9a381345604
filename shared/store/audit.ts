import * as z from 'zod/mini';
import { isoTime, now } from '../domain/clock';
import { newId } from '../domain/ids';
import { env } from '../env';
import { accountPk } from './accounts';
import { itemsUnder } from './partition';
import { type TransactItem, transact } from './transact';

const auditItem = z.object({
  at: z.string(),
  /** Who acted: a user of the operator's machine, with the id of the AWS access key where one was used. */
  operator: z.string(),
  act: z.string(),
  /** The id of the account or key acted upon. */
  subject: z.string(),
  /** What was asked for. Never a secret. */
  details: z.record(z.string(), z.string()),
});

export type AuditRecord = z.infer<typeof auditItem>;

const PREFIX = 'AUDIT#';

/** The write that records an act; it goes into the act's own transaction, so that there is never one without the other. */
export const auditWrite = (accountId: string, record: Omit<AuditRecord, 'at'>): TransactItem => ({
  Put: {
    TableName: env('ACCOUNTS_TABLE'),
    Item: { pk: accountPk(accountId), sk: `${PREFIX}${newId()}`, at: isoTime(now()), ...record },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Records an act that is no single write. */
export const audit = (accountId: string, record: Omit<AuditRecord, 'at'>) => transact([auditWrite(accountId, record)]);

/** Every act upon the account and its keys, oldest first. */
export const auditOf = (accountId: string): Promise<AuditRecord[]> =>
  itemsUnder(accountPk(accountId), PREFIX, auditItem);
