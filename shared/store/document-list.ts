import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { epochSeconds, now } from '../domain/clock';
import { env } from '../env';
import { type DocumentRow, documentRow } from './documents';
import { table } from './table';

/** The newest documents of an account that have not expired, at most `most` (a thousand rows are well below what one Query reads). */
export const newestDocuments = async (accountId: string, most: number): Promise<DocumentRow[]> => {
  const { Items = [] } = await table.send(
    new QueryCommand({
      TableName: env('DOCUMENTS_TABLE'),
      KeyConditionExpression: 'account_id = :account',
      FilterExpression: 'expires_at > :now',
      ExpressionAttributeValues: { ':account': accountId, ':now': epochSeconds(now()) },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: most,
    }),
  );
  return Items.map((item) => documentRow.parse(item));
};
