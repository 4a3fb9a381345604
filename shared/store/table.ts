import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { PATIENCE } from '../patience';

const client = new DynamoDBClient({ requestHandler: PATIENCE });

/** A write that meets a transaction on its item is refused, which passes; the SDK tries it again only if told so. */
client.middlewareStack.add(
  (next) => async (request) => {
    try {
      return await next(request);
    } catch (error) {
      if (error instanceof TransactionConflictException) error.$retryable = {};
      throw error;
    }
  },
  { step: 'deserialize', priority: 'high' },
);

/** One client per execution environment. Absent fields are left out of the item instead of stored as null. */
export const table = DynamoDBDocumentClient.from(client, {
  marshallOptions: { removeUndefinedValues: true },
});

/** What was answered to a conditional write, or the item that it met; that is told to one that asks for ALL_OLD of it. */
type Written<Answer> = { done: true; answer: Answer } | { done: false; met: Record<string, unknown> | undefined };

/** Awaits a conditional write. A lost condition is a way to end and no fault: someone was quicker, or there is nothing to write to. */
export const written = async <Answer>(write: Promise<Answer>): Promise<Written<Answer>> => {
  try {
    return { done: true, answer: await write };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return { done: false, met: error.Item && unmarshall(error.Item) };
  }
};

/** Whether the condition of a write held. */
export const applied = async (write: Promise<unknown>): Promise<boolean> => (await written(write)).done;
