import { z } from 'zod';
import { type Asked, operationOf } from '../proxy';

/** One act on one resource as IAM sees it, in the words of the table of privileges. */
export type Access = {
  action: string;
  resource: string;
  keys: string[];
  attributes: string[];
  select: string | undefined;
};

const attributeValues = z.record(z.string(), z.record(z.string(), z.unknown()));

const request = z.object({
  TableName: z.string(),
  IndexName: z.string().optional(),
  Key: attributeValues.optional(),
  Item: attributeValues.optional(),
  UpdateExpression: z.string().optional(),
  ConditionExpression: z.string().optional(),
  KeyConditionExpression: z.string().optional(),
  FilterExpression: z.string().optional(),
  ProjectionExpression: z.string().optional(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).default({}),
  ExpressionAttributeValues: attributeValues.default({}),
});
type Request = z.infer<typeof request>;

const transaction = z.object({ TransactItems: z.array(z.record(z.string(), request)) });

const TRANSACTED: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

const TABLES = ['Jobs', 'Documents', 'Accounts', 'Deliveries', 'Projects'];

/** The partition key of each table. */
const PARTITION_KEYS: Readonly<Record<string, string>> = { Accounts: 'pk', Projects: 'pk' };

const WORDS = new Set(
  'SET REMOVE ADD DELETE AND OR NOT BETWEEN IN attribute_exists attribute_not_exists attribute_type begins_with contains size if_not_exists list_append'.split(
    ' ',
  ),
);

const namesIn = (expression: string, names: Readonly<Record<string, string>>): string[] =>
  [...expression.matchAll(/(?<![:.\w#])(#?[A-Za-z_]\w*)/g)]
    .map(([, name = '']) => name)
    .filter((name) => !WORDS.has(name))
    .map((name) => names[name] ?? name);

const tableOf = (name: string): string =>
  TABLES.find((table) => name.toLowerCase().includes(table.toLowerCase())) ?? name;

/** The partition that a Query asks for: `pk = :account` with its value. */
const queriedKey = ({ KeyConditionExpression = '', ...asked }: Request, partitionKey: string): unknown => {
  for (const [, name = '', value = ''] of KeyConditionExpression.matchAll(/(#?\w+)\s*=\s*(:\w+)/g)) {
    if ((asked.ExpressionAttributeNames[name] ?? name) === partitionKey)
      return asked.ExpressionAttributeValues[value]?.S;
  }
  return undefined;
};

const accessOf = (operation: string, asked: Request): Access => {
  const table = tableOf(asked.TableName);
  const partitionKey = PARTITION_KEYS[table] ?? 'account_id';
  const expressions = [
    asked.UpdateExpression,
    asked.ConditionExpression,
    asked.KeyConditionExpression,
    asked.FilterExpression,
    asked.ProjectionExpression,
  ];
  const named = expressions.flatMap((one) => (one === undefined ? [] : namesIn(one, asked.ExpressionAttributeNames)));
  const key = asked.Key?.[partitionKey]?.S ?? asked.Item?.[partitionKey]?.S ?? queriedKey(asked, partitionKey);
  return {
    action: `dynamodb:${operation}`,
    resource: asked.IndexName === undefined ? table : `${table}/index/${asked.IndexName}`,
    keys: typeof key === 'string' ? [key] : [],
    attributes: [...new Set([...Object.keys(asked.Key ?? {}), ...Object.keys(asked.Item ?? {}), ...named])],
    select: asked.ProjectionExpression === undefined ? undefined : 'SPECIFIC_ATTRIBUTES',
  };
};

/** What a request to DynamoDB does; a transaction is each of its acts. */
export const dynamodbAccesses = (asked: Asked): Access[] => {
  const operation = operationOf(asked);
  const body: unknown = JSON.parse(asked.body.toString());
  if (operation !== 'TransactWriteItems') return [accessOf(operation, request.parse(body))];
  return transaction
    .parse(body)
    .TransactItems.flatMap((item) =>
      Object.entries(item).map(([kind, own]) => accessOf(TRANSACTED[kind] ?? kind, own)),
    );
};

const METHODS: Readonly<Record<string, string>> = {
  GET: 'Get',
  HEAD: 'Get',
  PUT: 'Put',
  POST: 'Put',
  DELETE: 'Delete',
};

const objectAccess = (method: string, path: string): Access => {
  const [, bucket = '', ...key] = decodeURIComponent(path).split('/');
  const name = bucket.toLowerCase().includes('results') ? 'BucketsResults' : 'BucketsDocuments';
  const action = key.join('/') === '' ? 's3:ListBucket' : `s3:${METHODS[method] ?? method}Object`;
  return { action, resource: [name, ...key].join('/'), keys: [], attributes: [], select: undefined };
};

/** What a request to S3 does; a copy reads its source too. */
export const s3Accesses = ({ method, url, headers }: Asked): Access[] => {
  const source = headers['x-amz-copy-source'];
  const [path = ''] = url.split('?');
  return [
    objectAccess(method, path),
    ...(typeof source === 'string' ? [objectAccess('GET', `/${source.replace(/^\//, '')}`)] : []),
  ];
};
