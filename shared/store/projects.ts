import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { epochSeconds, now } from '../domain/clock';
import { env } from '../env';
import { accountPk } from './accounts';
import { type JobRow, jobPut } from './jobs';
import { allRows, readPage } from './rows';
import { table } from './table';
import { type TransactItem, transact } from './transact';

const projectItem = z.object({ project_id: z.string(), name: z.string(), created_at: z.string() });
export type Project = z.infer<typeof projectItem>;

const projectKey = (accountId: string, projectId: string) => ({
  pk: accountPk(accountId),
  sk: `PROJECT#${projectId}`,
});
const jobsPk = (accountId: string, projectId: string) => `PROJECT#${accountId}#${projectId}`;

const newItem = (Item: Record<string, unknown>): TransactItem => ({
  Put: {
    TableName: env('PROJECTS_TABLE'),
    Item,
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
});

/**
 * Makes a project whose name no other of the account has, whatever its case. The name's own item holds that, in the
 * same transaction. Doing it again under the same id changes nothing.
 */
export const createProject = async (accountId: string, project: Project): Promise<'created' | 'name_taken'> => {
  const { project_id, name } = project;
  const refused = await transact([
    newItem({ ...projectKey(accountId, project_id), ...project }),
    newItem({ pk: accountPk(accountId), sk: `NAME#${name.toLowerCase()}`, project_id }),
  ]);
  const holder = refused?.[1]?.Item?.project_id?.S;
  return refused === undefined || holder === project_id ? 'created' : 'name_taken';
};

/** The account's project, or undefined when it is unknown or another account's. */
export const getProject = async (accountId: string, projectId: string): Promise<Project | undefined> => {
  const { Item } = await table.send(
    new GetCommand({ TableName: env('PROJECTS_TABLE'), Key: projectKey(accountId, projectId), ConsistentRead: true }),
  );
  return Item && projectItem.parse(Item);
};

/** All projects of the account, the newest first, as their ids sort by time. */
export const listProjects = (accountId: string): Promise<Project[]> =>
  allRows(
    {
      TableName: env('PROJECTS_TABLE'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': accountPk(accountId), ':prefix': 'PROJECT#' },
      ScanIndexForward: false,
      ConsistentRead: true,
    },
    projectItem,
  );

/**
 * Writes a new job's row and its place in its project, in one transaction. False when there is a job under the id: the
 * work of an earlier attempt at the same request, which stays as it is.
 */
export const createProjectJob = async (row: JobRow & { project_id: string }): Promise<boolean> => {
  const { account_id, project_id, job_id, expires_at } = row;
  const place = { pk: jobsPk(account_id, project_id), sk: `JOB#${job_id}`, job_id, expires_at };
  return (await transact([{ Put: jobPut(row) }, newItem(place)])) === undefined;
};

const place = z.object({ job_id: z.string(), expires_at: z.number() });

/** The ids of a project's jobs, the newest first, at most `limit` of them. */
export const projectJobIds = async (accountId: string, projectId: string, limit: number): Promise<string[]> => {
  const { rows } = await readPage(
    {
      TableName: env('PROJECTS_TABLE'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': jobsPk(accountId, projectId), ':prefix': 'JOB#' },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: limit,
    },
    place,
  );
  return rows.flatMap(({ job_id, expires_at }) => (expires_at > epochSeconds(now()) ? [job_id] : []));
};
