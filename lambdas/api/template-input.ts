import type { Generation } from '../../shared/contract/generation';
import { templateKey } from '../../shared/domain/document-keys';
import { sha256 } from '../../shared/domain/sha256';
import { TIER_LIMITS } from '../../shared/domain/tiers';
import { putTemplate } from '../../shared/files/documents';
import type { Account } from '../../shared/store/accounts';
import type { JobInput } from './new-job';

/**
 * Stores what a document-generator job is to make of what, where a job's document lies, and gives it as the job's input:
 * there is no document, so nothing is written to that table, and the id of the document is the job's own.
 */
export const templateInput = async (account: Account, jobId: string, generation: Generation): Promise<JobInput> => {
  const body = Buffer.from(JSON.stringify(generation));
  const object_key = templateKey(TIER_LIMITS[account.tier].retentionDays, account.account_id, jobId);
  await putTemplate(object_key, body);
  return {
    document_id: jobId,
    original_filename: `${generation.title || 'document'}.json`,
    object_key,
    page_count: 0,
    file_size_bytes: body.length,
    sha256: sha256(body),
    input_source: 'template',
  };
};
