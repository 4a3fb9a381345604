import { UpdateItemCommand, type UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { jobStates } from '../../infra/constructs/job-states';
import { applied, table } from '../../shared/store/table';

type StateName = 'Claim' | 'Expire' | 'Finish' | 'FailWithCode' | 'FailTimeout' | 'FailInternal';

const attribute = z.union([z.object({ S: z.string() }), z.object({ N: z.string() })]);
const updateItem = z.object({
  TableName: z.string(),
  Key: z.record(z.string(), attribute),
  ConditionExpression: z.string(),
  UpdateExpression: z.string(),
  ExpressionAttributeNames: z.record(z.string(), z.string()),
  ExpressionAttributeValues: z.record(z.string(), attribute),
});

/** Puts values in the place of paths, as Step Functions does with a field whose name ends in `.$`. */
const filledIn = (template: unknown, paths: Record<string, string>): unknown => {
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(
    Object.entries(template).map(([name, value]) =>
      name.endsWith('.$') ? [name.slice(0, -2), paths[String(value)]] : [name, filledIn(value, paths)],
    ),
  );
};

/** An execution's token and the error or result it has come to. */
export type Attempt = {
  account_id: string;
  job_id: string;
  token: string;
  error?: string;
  result?: string;
  unread?: number;
  computeMs?: number;
  leftUndone?: number;
};

/** Runs one writing state of the deployed machine against DynamoDB; false when its condition was lost. */
export const runState = (jobsTable: string, state: StateName, attempt: Attempt): Promise<boolean> => {
  const { Parameters } = jobStates({ jobsTable, modelFunctionPrefix: 'unused-', partsAtOnce: 1 }).States[state];
  const input: UpdateItemCommandInput = updateItem.parse(
    filledIn(Parameters, {
      '$.account_id': attempt.account_id,
      '$.job_id': attempt.job_id,
      '$$.Execution.Id': attempt.token,
      '$$.State.EnteredTime': new Date().toISOString(),
      '$.outcome.result_key': attempt.result ?? '',
      "States.Format('{}', $.outcome.pages_uncharged)": String(attempt.unread ?? 0),
      "States.Format('{}', $.outcome.compute_ms)": String(attempt.computeMs ?? 0),
      "States.Format('{}', $.outcome.left_undone)": String(attempt.leftUndone ?? 0),
      '$.error.Error': attempt.error ?? '',
    }),
  );
  return applied(table.send(new UpdateItemCommand(input)));
};
