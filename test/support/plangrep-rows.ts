import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { jobPath } from '../../shared/dialects/plangrep/ids';
import type { JobRow } from '../../shared/store/jobs';
import { dynamodb, tableNamed } from './aws';
import { createdJobOf } from './plangrep';

type Account = { account_id: string; key: string };

/** Our own id of a job of Plangrep's. */
export const ownId = (id: string): string => jobPath.parse({ jobId: id }).jobId;

/** Changes a job's row behind the API's back, as the engine does; `undefined` takes a field away. */
export const changeRow = async ({ account_id }: Account, id: string, change: Partial<JobRow>): Promise<void> => {
  const fields = Object.entries(change);
  const set = fields.filter(([, value]) => value !== undefined);
  const gone = fields.filter(([, value]) => value === undefined);
  const list = (names: [string, unknown][], text: (name: string) => string) =>
    names.map(([name]) => text(name)).join(', ');
  await dynamodb.send(
    new UpdateCommand({
      TableName: await tableNamed('Jobs'),
      Key: { account_id, job_id: ownId(id) },
      UpdateExpression: [
        `SET ${list(set, (name) => `#${name} = :${name}`)}`,
        gone.length > 0 ? `REMOVE ${list(gone, (name) => `#${name}`)}` : '',
      ].join(' '),
      ExpressionAttributeNames: Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
    }),
  );
};

/** A job as it stands at some moment; nothing runs it. Gives its id. */
export const putJob = async (account: Account, change: Partial<JobRow>, json: object = {}): Promise<string> => {
  const { job } = await createdJobOf(account.key, json);
  await changeRow(account, job.id, { queued_account_id: undefined, queue_rank: undefined, ...change });
  return job.id;
};
