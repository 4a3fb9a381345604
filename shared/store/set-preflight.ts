import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '../env';
import type { JobIdentity } from './jobs';
import { fileKey } from './set-files';
import { table } from './table';

/** What preflight found of a file: its pages, and those of them that are drawings; or why it cannot be read. */
export type FileCheck =
  | { state: 'ready'; page_count: number; drawing_pages: number[] }
  | { state: 'failed'; error_code: string };

/** Writes what preflight found of a file. A later preflight of the same job finds the same. */
export const writeFileCheck = async (job: JobIdentity, documentId: string, check: FileCheck): Promise<void> => {
  const fields = Object.entries(check);
  await table.send(
    new UpdateCommand({
      TableName: env('PROJECTS_TABLE'),
      Key: fileKey(job, documentId),
      UpdateExpression: `SET ${fields.map(([name]) => `#${name} = :${name}`).join(', ')}${check.state === 'ready' ? ' REMOVE error_code' : ''}`,
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
    }),
  );
};
