import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { epochSeconds, now } from '../domain/clock';
import { env } from '../env';
import { fillPage, type Page } from './fill-page';
import { type JobRow, jobRow } from './jobs';
import { readPage } from './rows';

const lastRead = z.optional(z.object({ job_id: z.string() }));

/** Which of an account's jobs: ids from `smallest` to `largest`, and of any of the fields the exact value, or one of several. */
export type JobFilter = {
  ids: { smallest: string; largest: string };
  fields: { [Field in 'status' | 'model' | 'document_id']?: string | readonly string[] | undefined };
};

const wantedOf = (fields: JobFilter['fields']) =>
  Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const values = [value].flat().map((one, index) => [`:${name}${index}`, one] as const);
    return { name, values, condition: `#${name} IN (${values.map(([placeholder]) => placeholder).join(', ')})` };
  });

/** The jobs of one account that match and have not expired, newest first, by the table's own key: never a scan. */
const queryOf = (accountId: string, { ids, fields }: JobFilter) => {
  const wanted = wantedOf(fields);
  return {
    TableName: env('JOBS_TABLE'),
    KeyConditionExpression: 'account_id = :account AND job_id BETWEEN :smallest AND :largest',
    FilterExpression: ['expires_at > :now', ...wanted.map(({ condition }) => condition)].join(' AND '),
    ...(wanted.length > 0 && {
      ExpressionAttributeNames: Object.fromEntries(wanted.map(({ name }) => [`#${name}`, name])),
    }),
    ExpressionAttributeValues: {
      ':account': accountId,
      ':smallest': ids.smallest,
      ':largest': ids.largest,
      ':now': epochSeconds(now()),
      ...Object.fromEntries(wanted.flatMap(({ values }) => values)),
    },
    ScanIndexForward: false,
    // so that a job is in the list as soon as its submit has been answered
    ConsistentRead: true,
  } satisfies QueryCommandInput;
};

/** A page of an account's jobs, newest first, from after the job `after` on. */
export const listJobs = (
  accountId: string,
  filter: JobFilter,
  limit: number,
  after: string | undefined,
): Promise<Page<JobRow>> => {
  const query = queryOf(accountId, filter);
  const read = async (Limit: number, from: string | undefined) => {
    const start = from === undefined ? {} : { ExclusiveStartKey: { account_id: accountId, job_id: from } };
    const { rows, last } = await readPage({ ...query, ...start, Limit }, jobRow);
    return { matches: rows, last: lastRead.parse(last)?.job_id };
  };
  return fillPage(read, limit, after);
};
