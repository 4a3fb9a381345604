import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { newId } from '../../shared/domain/ids';
import { dynamodb, tableNamed } from './aws';
import { sampleOf } from './flows';
import { putQueuedJob } from './storage';

type Overrides = Parameters<typeof putQueuedJob>[2];

/** A row of an invoice job of the account as it stands at some moment; nothing runs it. Gives our own id. */
export const putInvoiceJob = async (
  account: { account_id: string; key: string },
  overrides: Overrides = {},
  documentType = 'invoice',
): Promise<string> =>
  putQueuedJob('pro', await sampleOf(account.key), {
    account_id: account.account_id,
    model: 'invoice-extractor',
    params: JSON.stringify({ document_type: documentType, extract_tables: true, ocr: true }),
    ...overrides,
  });

type Entry = { at: string; credits: number; pages?: number; job_id?: string; model?: string; period?: string };

/** A charge, or a refund when its credits are below zero, as it stands in an account's ledger. Gives the id of its job. */
export const putEntry = async (account_id: string, entry: Entry): Promise<string> => {
  const { at, credits, job_id = newId(), model = 'toc-parser', period = at.slice(0, 7), pages = credits } = entry;
  const kind = credits < 0 ? 'refund' : 'charge';
  const key = { pk: `ACCOUNT#${account_id}`, sk: `LEDGER#${period}#${job_id}#${kind}` };
  const Item = { ...key, at, kind, job_id, model, pages, credits };
  await dynamodb.send(new PutCommand({ TableName: await tableNamed('Accounts'), Item }));
  return job_id;
};
