import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { type CreditPool, refundOf } from '../domain/credits';
import { env } from '../env';
import { accountPk } from './accounts';
import type { JobRow } from './jobs';
import { type Charge, ledgerWrite } from './ledger';
import { table } from './table';
import { type TransactItem, transact } from './transact';

const poolKey = (accountId: string, period: string) => ({ pk: accountPk(accountId), sk: `CREDITS#${period}` });

/** Moves a pool's sums, in all and by model, by a charge of so many jobs; a refund is a charge below zero. */
const poolUpdate = ({ account_id, period, model, pages, credits }: Charge, jobs: number) => ({
  TableName: env('ACCOUNTS_TABLE'),
  Key: poolKey(account_id, period),
  UpdateExpression: 'ADD used :credits, #jobs :jobs, #pages :pages, #credits :credits',
  ExpressionAttributeNames: { '#jobs': `${model}#jobs`, '#pages': `${model}#pages`, '#credits': `${model}#credits` },
  ExpressionAttributeValues: { ':credits': credits, ':jobs': jobs, ':pages': pages },
});

const withinLimit = (charge: Charge, limit: number): TransactItem => {
  const update = poolUpdate(charge, 1);
  const most = limit - charge.credits;
  return {
    Update: {
      ...update,
      // a pool that was never charged has no item yet
      ConditionExpression: most < 0 ? 'used <= :most' : 'attribute_not_exists(pk) OR used <= :most',
      ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ':most': most },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
};

/** The writes that charge a job: the pool, if it holds enough, and the ledger. They go into the job's own transaction. */
export const chargeWrites = (charge: Charge, { limit }: CreditPool) => ({
  pool: limit === null ? { Update: poolUpdate(charge, 1) } : withinLimit(charge, limit),
  ledger: ledgerWrite(charge, 'charge'),
});

type ChargedJob = Pick<
  JobRow,
  | 'account_id'
  | 'job_id'
  | 'model'
  | 'job_pages'
  | 'pages_uncharged'
  | 'credits_debited'
  | 'pages_read'
  | 'status'
  | 'error_code'
  | 'credits'
  | 'credit_period'
>;

/** Gives back what a job that has ended does not cost; once, however often it is asked for. */
export const refundJob = async (job: ChargedJob): Promise<void> => {
  const { account_id, job_id, model, job_pages = 0, pages_read, credit_period: period } = job;
  const unread = pages_read === undefined ? (job.pages_uncharged ?? 0) : job_pages - pages_read;
  const credits = refundOf(job);
  if (credits === 0 || !period) return;
  const whole = credits === job.credits;
  const refund = {
    ...{ account_id, job_id, model, period },
    credits: -credits,
    pages: -(whole ? job_pages : unread),
  };
  await transact([{ Update: poolUpdate(refund, whole ? -1 : 0) }, ledgerWrite(refund, 'refund')]);
};

export type ModelUsage = { model: string; jobs: number; pages: number; credits: number };

/** What a period's pool was charged, less what was given back, in all and by model, as it stands now. */
export const poolUsage = async (accountId: string, period: string): Promise<{ used: number; models: ModelUsage[] }> => {
  const { Item = {} } = await table.send(
    new GetCommand({ TableName: env('ACCOUNTS_TABLE'), Key: poolKey(accountId, period), ConsistentRead: true }),
  );
  const sum = (name: string) => Number(Item[name] ?? 0);
  const models = Object.keys(Item).flatMap((name) => (name.endsWith('#jobs') ? [name.slice(0, -'#jobs'.length)] : []));
  return {
    used: sum('used'),
    models: models.sort().map((model) => ({
      model,
      jobs: sum(`${model}#jobs`),
      pages: sum(`${model}#pages`),
      credits: sum(`${model}#credits`),
    })),
  };
};
