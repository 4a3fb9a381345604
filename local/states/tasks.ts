import {
  DeleteItemCommand,
  type DeleteItemCommandInput,
  type DynamoDBClient,
  DynamoDBServiceException,
  GetItemCommand,
  type GetItemCommandInput,
  PutItemCommand,
  type PutItemCommandInput,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { StartFault } from '../fault';
import type { LambdaService } from '../services';
import { type TaskError, taskError } from './task-error';

/** What a Task state does with its Parameters. Rejects with a TaskError, whose name Retry and Catch compare. */
export type Task = (parameters: unknown) => Promise<unknown>;

const lambdaParameters = z.strictObject({ FunctionName: z.string(), Payload: z.unknown().optional() });

// DynamoDB validates its own input; here it need only be an object
const input = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null);

const ACTIONS: Record<string, (client: DynamoDBClient, parameters: unknown) => Promise<object>> = {
  getItem: (client, parameters) => client.send(new GetItemCommand(input<GetItemCommandInput>().parse(parameters))),
  putItem: (client, parameters) => client.send(new PutItemCommand(input<PutItemCommandInput>().parse(parameters))),
  updateItem: (client, parameters) =>
    client.send(new UpdateItemCommand(input<UpdateItemCommandInput>().parse(parameters))),
  deleteItem: (client, parameters) =>
    client.send(new DeleteItemCommand(input<DeleteItemCommandInput>().parse(parameters))),
};

const SDK_ACTIONS: typeof ACTIONS = {
  ...ACTIONS,
  transactWriteItems: (client, parameters) =>
    client.send(new TransactWriteItemsCommand(input<TransactWriteItemsCommandInput>().parse(parameters))),
};

/** arn:aws:states:::lambda:invoke. The cause of a failed function is its error payload as JSON, as AWS gives it. */
function lambdaTask(lambda: LambdaService): Task {
  return async (parameters) => {
    const { FunctionName, Payload } = lambdaParameters.parse(parameters);
    const result = await lambda.invoke(FunctionName, Payload ?? {}).catch((error) => {
      throw taskError(`Lambda.${error.name}`, error.message);
    });
    if (!result.ok) throw taskError(result.errorType, JSON.stringify(result.payload));
    return { ExecutedVersion: '$LATEST', Payload: result.payload ?? null, StatusCode: 200 };
  };
}

function dynamodbError(service: string, error: unknown): TaskError {
  if (!(error instanceof DynamoDBServiceException)) return taskError(`${service}.SdkClientException`, String(error));
  const { httpStatusCode, requestId } = error.$metadata;
  const origin = `Service: ${service}, Status Code: ${httpStatusCode}, Request ID: ${requestId}`;
  return taskError(`${service}.${error.name}`, `${error.message} (${origin})`);
}

/** `service` is the prefix of the error names. */
function dynamodbTask(client: DynamoDBClient, service: string, action: (typeof ACTIONS)[string]): Task {
  return async (parameters) => {
    const output = await action(client, parameters).catch((error) => {
      throw dynamodbError(service, error);
    });
    return { ...output, $metadata: undefined, SdkHttpMetadata: { HttpStatusCode: 200 } };
  };
}

/** The task behind the Resource of a Task state; throws a StartFault for one that is not built. */
export function taskOf(resource: string, lambda: LambdaService, dynamodb: DynamoDBClient): Task {
  if (resource === 'arn:aws:states:::lambda:invoke') return lambdaTask(lambda);
  const [, sdk, name = ''] = /^arn:aws:states:::(aws-sdk:)?dynamodb:(\w+)$/.exec(resource) ?? [];
  const action = (sdk ? SDK_ACTIONS : ACTIONS)[name];
  if (!action) throw new StartFault(`Step Functions resource ${resource} is not supported locally`);
  // the SDK integrations take their prefix from the name of the Java client, which is DynamoDbClient
  return dynamodbTask(dynamodb, sdk ? 'DynamoDb' : 'DynamoDB', action);
}
