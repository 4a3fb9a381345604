import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { PATIENCE } from '../patience';

/** One client per execution environment. Absent fields are left out of the item instead of stored as null. */
export const table = DynamoDBDocumentClient.from(new DynamoDBClient({ requestHandler: PATIENCE }), {
  marshallOptions: { removeUndefinedValues: true },
});

/** True when a conditional write was refused: someone else was quicker, or there is nothing to write to. */
export const conditionLost = (error: unknown): error is ConditionalCheckFailedException =>
  error instanceof ConditionalCheckFailedException;

/** Sends a conditional write; false when its condition was lost, which is a way to end and not a fault. */
export const applied = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (!conditionLost(error)) throw error;
    return false;
  }
};
