import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { DOCUMENT_SOURCES } from '../contract/documents';
import { INSPECTION_REFUSALS, type InspectionRefusal } from '../contract/workflow';
import { epochSeconds, now } from '../domain/clock';
import { TIERS } from '../domain/tiers';
import { env } from '../env';
import { readPage } from './rows';
import { applied, table } from './table';
import { isLost, transact } from './transact';

const identity = {
  account_id: z.string(),
  document_id: z.string(),
  original_filename: z.string(),
  file_size_bytes: z.number(),
  tier: z.enum(TIERS),
  input_source: z.enum(DOCUMENT_SOURCES),
  /** How its owner wants it parsed where a submit does not say, as JSON: DocLD's `config`. */
  parsing_config: z.optional(z.string()),
  /** Epoch seconds. */
  expires_at: z.number(),
};

/** Of the file in hex; of a declared one as it was declared, if it was. */
const sha256 = z.string();

const accepted = {
  page_count: z.number(),
  /** Those as large as drawings are; not of documents that were taken in before it was looked for. */
  large_pages: z.optional(z.array(z.number())),
  uploaded_at: z.string(),
  object_key: z.string(),
  sha256,
};
const refused = { error_code: z.enum(INSPECTION_REFUSALS), error_detail: z.string() };

const readyRow = z.object({ ...identity, ...accepted, status: z.literal('ready') });
const documentRow = z.discriminatedUnion('status', [
  z.object({ ...identity, sha256: z.optional(sha256), status: z.literal('awaiting_upload') }),
  readyRow,
  z.object({ ...identity, ...refused, sha256: z.optional(sha256), status: z.literal('rejected') }),
]);

export type DocumentRow = z.infer<typeof documentRow>;
export type AwaitingDocument = Extract<DocumentRow, { status: 'awaiting_upload' }>;
export type ReadyDocument = z.infer<typeof readyRow>;

export const isReady = (row: DocumentRow): row is ReadyDocument => row.status === 'ready';

type Settlement =
  | {
      status: 'ready';
      page_count: number;
      large_pages: number[];
      sha256: string;
      uploaded_at: string;
      object_key: string;
      expires_at: number;
    }
  | { status: 'rejected'; error_code: InspectionRefusal; error_detail: string; expires_at: number };

const newRow = (row: DocumentRow) => ({
  TableName: env('DOCUMENTS_TABLE'),
  Item: row,
  ConditionExpression: 'attribute_not_exists(document_id)',
});

/** Writes a new document row. A row under this id is the work of an earlier attempt at the same request, and stays as it is. */
export const putDocument = async (row: DocumentRow): Promise<void> => {
  await applied(table.send(new PutCommand(newRow(row))));
};

/** The same for up to 100 rows, in one write unless some of them are there. */
export const putDocuments = async (rows: DocumentRow[]): Promise<void> => {
  for (let left = rows; left.length > 0; ) {
    const refused = await transact(left.map((row) => ({ Put: newRow(row) })));
    if (!refused) return;
    left = left.filter((_, index) => !isLost(refused[index]));
  }
};

/** The account's document, or undefined when it is unknown, another account's, or past `expires_at` (TTL deletes late). */
export const getDocument = async (accountId: string, documentId: string): Promise<DocumentRow | undefined> => {
  const { Item } = await table.send(
    new GetCommand({
      TableName: env('DOCUMENTS_TABLE'),
      Key: { account_id: accountId, document_id: documentId },
      ConsistentRead: true,
    }),
  );
  if (!Item) return undefined;
  const row = documentRow.parse(Item);
  return row.expires_at > epochSeconds(now()) ? row : undefined;
};

/** The newest documents of an account with ids from `smallest` to `largest`, whatever their state, and whether older ones were not looked at. */
export const newestDocuments = async (
  accountId: string,
  { smallest, largest }: { smallest: string; largest: string },
  limit: number,
): Promise<{ documents: DocumentRow[]; truncated: boolean }> => {
  const { rows, last } = await readPage(
    {
      TableName: env('DOCUMENTS_TABLE'),
      KeyConditionExpression: 'account_id = :account AND document_id BETWEEN :smallest AND :largest',
      FilterExpression: 'expires_at > :now',
      ExpressionAttributeValues: {
        ':account': accountId,
        ':smallest': smallest,
        ':largest': largest,
        ':now': epochSeconds(now()),
      },
      ScanIndexForward: false,
      Limit: limit,
      ConsistentRead: true,
    },
    documentRow,
  );
  return { documents: rows, truncated: last !== undefined };
};

/** Forgets a document as it was read; false when it has been settled since, or is not there. */
export const removeDocument = ({ account_id, document_id, status }: DocumentRow): Promise<boolean> =>
  applied(
    table.send(
      new DeleteCommand({
        TableName: env('DOCUMENTS_TABLE'),
        Key: { account_id, document_id },
        ConditionExpression: '#status = :seen',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':seen': status },
      }),
    ),
  );

/** The one move out of `awaiting_upload`. Of two settlers the first wins. */
export const settleDocument = async (row: AwaitingDocument, settlement: Settlement): Promise<void> => {
  const fields = Object.entries(settlement);
  await applied(
    table.send(
      new UpdateCommand({
        TableName: env('DOCUMENTS_TABLE'),
        Key: { account_id: row.account_id, document_id: row.document_id },
        UpdateExpression: `SET ${fields.map(([name]) => `#${name} = :${name}`).join(', ')}`,
        ConditionExpression: '#status = :awaiting',
        ExpressionAttributeNames: Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
        ExpressionAttributeValues: {
          ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
          ':awaiting': 'awaiting_upload',
        },
      }),
    ),
  );
};
