import { fetched, imageConversion } from '../../../shared/contract/workflow';
import { expiryAfterDays, isoTime, now } from '../../../shared/domain/clock';
import { incomingKey } from '../../../shared/domain/document-keys';
import { Problem } from '../../../shared/domain/problems';
import { TIER_LIMITS } from '../../../shared/domain/tiers';
import { env } from '../../../shared/env';
import { deletePdf, putPdf } from '../../../shared/files/documents';
import { invoke } from '../../../shared/intake/invoke';
import { lookAtUpload } from '../../../shared/intake/look';
import { keptUntil } from '../../../shared/retention';
import type { Account } from '../../../shared/store/accounts';
import { type DocumentRow, putDocument } from '../../../shared/store/documents';
import type { NewDocument } from './read';

/** The url of a declared upload is good for an hour; who has not come a day later does not come. */
const DECLARATION_KEPT_DAYS = 1;

type Declared = Extract<NewDocument, { source: 'presigned' }>;
type Delivered = Exclude<NewDocument, Declared>;

const refuseOversize = (sizeBytes: number, { tier }: Account): void => {
  const { maxFileBytes } = TIER_LIMITS[tier];
  if (sizeBytes <= maxFileBytes) return;
  throw new Problem('FILE_TOO_LARGE', `The file has ${sizeBytes} bytes; tier ${tier} takes up to ${maxFileBytes}.`);
};

/** Has the image under `key` replaced by a PDF of it; gives its size in bytes. */
const madePdf = async (key: string): Promise<number> => {
  const answer = await invoke(env('IMAGE_FUNCTION'), { key }, imageConversion);
  if (answer.outcome === 'refused') {
    await deletePdf(key);
    throw new Problem('NOT_A_PDF', answer.detail);
  }
  return answer.size_bytes;
};

/** Puts the bytes under `key`, from the form or from the web; gives how many they are. */
const bring = async (document: Delivered, key: string, account: Account): Promise<number> => {
  if (document.source === 'multipart') {
    await putPdf(key, document.bytes);
    return document.isImage ? madePdf(key) : document.bytes.length;
  }
  const task = { url: document.url, key, max_bytes: TIER_LIMITS[account.tier].maxFileBytes };
  const answer = await invoke(env('FETCH_FUNCTION'), task, fetched);
  if (answer.outcome === 'refused') throw new Problem(answer.code, answer.detail);
  return answer.size_bytes;
};

/** Stores a new document, with its owner's wish for how it is parsed. Of a file that is refused no row and no object remain. */
export const receive = async (
  document_id: string,
  document: NewDocument,
  account: Account,
  parsing_config?: string,
): Promise<DocumentRow> => {
  const { account_id, tier } = account;
  const identity = { account_id, document_id, tier, original_filename: document.filename, parsing_config };
  const row =
    document.source === 'presigned'
      ? await declare(document, account, identity)
      : await deliver(document, account, identity);
  await putDocument(row);
  return row;
};

type Identity = Pick<DocumentRow, 'account_id' | 'document_id' | 'tier' | 'original_filename' | 'parsing_config'>;

const declare = async (document: Declared, account: Account, identity: Identity): Promise<DocumentRow> => {
  refuseOversize(document.sizeBytes, account);
  return {
    ...identity,
    status: 'awaiting_upload',
    input_source: document.source,
    file_size_bytes: document.sizeBytes,
    sha256: document.sha256,
    expires_at: expiryAfterDays(now(), DECLARATION_KEPT_DAYS),
  };
};

const deliver = async (document: Delivered, account: Account, identity: Identity): Promise<DocumentRow> => {
  const file_size_bytes = await bring(document, incomingKey(identity.account_id, identity.document_id), account);
  const look = await lookAtUpload(identity);
  if (look.outcome === 'missing') throw new Error('The upload vanished between its write and its inspection');
  if (look.outcome === 'refused') throw new Problem(look.code, look.detail);
  const at = now();
  return {
    ...identity,
    file_size_bytes,
    sha256: look.sha256,
    status: 'ready',
    input_source: document.source,
    page_count: look.page_count,
    large_pages: look.large_pages,
    object_key: look.object_key,
    uploaded_at: isoTime(at),
    expires_at: keptUntil(identity.tier, at),
  };
};
