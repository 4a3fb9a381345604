import { CreateTableCommand, type CreateTableCommandInput, DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { newId } from '../../shared/domain/ids';
import { dynamodb, dynamodbUrl } from './aws';

const key = (hash: string, range: string): CreateTableCommandInput['KeySchema'] => [
  { AttributeName: hash, KeyType: 'HASH' },
  { AttributeName: range, KeyType: 'RANGE' },
];
const text = (...names: string[]) => names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const }));

/**
 * Tables of their own, with the keys of the deployed ones, for tests that play the engine's every part themselves:
 * no stream, no sweep and no machine touches them. Points `shared/store` at them.
 */
export const engineTables = async () => {
  const named = (name: string) => `${name}-${newId()}`;
  const [jobs, accounts, deliveries] = [named('jobs'), named('accounts'), named('deliveries')];
  const create = (input: Omit<CreateTableCommandInput, 'BillingMode'>) =>
    dynamodb.send(new CreateTableCommand({ BillingMode: 'PAY_PER_REQUEST', ...input }));
  await create({
    TableName: jobs,
    KeySchema: key('account_id', 'job_id'),
    AttributeDefinitions: text('account_id', 'job_id', 'queued_account_id', 'queue_rank'),
    GlobalSecondaryIndexes: [
      {
        IndexName: 'queued-jobs',
        KeySchema: key('queued_account_id', 'queue_rank'),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['slot', 'start_by', 'tier', 'updated_at'] },
      },
    ],
  });
  await create({ TableName: accounts, KeySchema: key('pk', 'sk'), AttributeDefinitions: text('pk', 'sk') });
  await create({
    TableName: deliveries,
    KeySchema: key('account_id', 'delivery_key'),
    AttributeDefinitions: text('account_id', 'delivery_key'),
  });
  Object.assign(process.env, {
    JOBS_TABLE: jobs,
    ACCOUNTS_TABLE: accounts,
    DELIVERIES_TABLE: deliveries,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodbUrl,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    // nothing listens there: every start is lost, as after a crash, and the tests claim by themselves
    AWS_ENDPOINT_URL_SFN: 'http://127.0.0.1:9',
    AWS_MAX_ATTEMPTS: '1',
    STATE_MACHINE_ARN: 'arn:aws:states:us-east-1:000000000000:stateMachine:none',
  });
  const drop = async () => {
    for (const TableName of [jobs, accounts, deliveries]) await dynamodb.send(new DeleteTableCommand({ TableName }));
  };
  return { jobs, accounts, drop };
};
