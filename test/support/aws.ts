import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { stateDir } from './local-runtime';

const portsSchema = z.object({ dynamodb: z.number(), s3: z.number(), aws: z.number() });

/** Where the runtime with its state in `folder` has put its inner services; it must have been started. */
export const portsOf = (folder: string): z.infer<typeof portsSchema> =>
  portsSchema.parse(JSON.parse(readFileSync(join(folder, 'ports.json'), 'utf8')));

/** The services behind a runtime's API, for what no client can bring about: a lost dispatch, an expired row, a stopped execution. */
export const servicesOf = (folder: string) => {
  const ports = portsOf(folder);
  const at = (port: number) => ({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const dynamodb = DynamoDBDocumentClient.from(new DynamoDBClient(at(ports.dynamodb)));
  let tables: Promise<string[]> | undefined;
  const deployedTables = async () => {
    const { TableNames = [] } = await dynamodb.send(new ListTablesCommand({}));
    return TableNames.filter((table) => /^planwright-/i.test(table));
  };
  return {
    dynamodbUrl: at(ports.dynamodb).endpoint,
    dynamodb,
    s3: new S3Client({ ...at(ports.s3), forcePathStyle: true }),
    sfn: new SFNClient(at(ports.aws)),
    lambda: new LambdaClient(at(ports.aws)),
    /** The physical name of the deployed table whose logical name is `name`; tests that run beside may have tables of their own. */
    tableNamed: async (name: 'Jobs' | 'Documents' | 'Accounts' | 'Deliveries' | 'Projects'): Promise<string> => {
      tables ??= deployedTables();
      const names = await tables;
      const found = names.find((table) => table.toLowerCase().includes(name.toLowerCase()));
      if (!found) throw new Error(`No table ${name} among ${names.join(', ')}`);
      return found;
    },
  };
};

export const { dynamodbUrl, dynamodb, s3, sfn, lambda, tableNamed } = servicesOf(stateDir);
