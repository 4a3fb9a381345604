import { paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { dynamodb, tableNamed } from './aws';

/** As if every attempt of the account under an Idempotency-Key had died after its work, before it kept its answer. */
export const loseKeptAnswers = async (account_id: string): Promise<void> => {
  const TableName = await tableNamed('Accounts');
  const pages = paginateQuery(
    { client: dynamodb },
    {
      TableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': `ACCOUNT#${account_id}`, ':prefix': 'IDEMPOTENCY#' },
    },
  );
  for await (const { Items = [] } of pages) {
    for (const { pk, sk } of Items) {
      const UpdateExpression = 'SET lease_until = :past REMOVE answer';
      const ExpressionAttributeValues = { ':past': 0 };
      await dynamodb.send(
        new UpdateCommand({ TableName, Key: { pk, sk }, UpdateExpression, ExpressionAttributeValues }),
      );
    }
  }
};
