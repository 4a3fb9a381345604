import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { stateDir } from './api';

const ports = z
  .object({ dynamodb: z.number(), s3: z.number(), aws: z.number() })
  .parse(JSON.parse(readFileSync(join(stateDir, 'ports.json'), 'utf8')));

const at = (port: number) => ({
  endpoint: `http://127.0.0.1:${port}`,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

export const dynamodbUrl = at(ports.dynamodb).endpoint;

/** The services behind the API, for what no client can bring about: a lost dispatch, an expired row, a stopped execution. */
export const dynamodb = DynamoDBDocumentClient.from(new DynamoDBClient(at(ports.dynamodb)));
export const s3 = new S3Client({ ...at(ports.s3), forcePathStyle: true });
export const sfn = new SFNClient(at(ports.aws));
export const lambda = new LambdaClient(at(ports.aws));

/** The physical name of the table whose logical name is `name`. */
export const tableNamed = async (name: 'Jobs' | 'Documents' | 'Accounts'): Promise<string> => {
  const { TableNames = [] } = await dynamodb.send(new ListTablesCommand({}));
  const found = TableNames.find((table) => table.toLowerCase().includes(name.toLowerCase()));
  if (!found) throw new Error(`No table ${name} among ${TableNames.join(', ')}`);
  return found;
};
