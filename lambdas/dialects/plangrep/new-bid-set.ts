import { randomBytes } from 'node:crypto';
import { OPEN_DAYS } from '../../../shared/dialects/plangrep/limits';
import type { NewJob } from '../../../shared/dialects/plangrep/requests';
import { DAY_MS, isoTime } from '../../../shared/domain/clock';
import { resultPrefix } from '../../../shared/domain/document-keys';
import { JOB_STATUSES, queueRank } from '../../../shared/domain/job';
import { BID_SET } from '../../../shared/domain/models';
import { TIER_LIMITS } from '../../../shared/domain/tiers';
import { keptUntil } from '../../../shared/retention';
import type { Account } from '../../../shared/store/accounts';
import type { JobRow } from '../../../shared/store/jobs';
import { asideOf } from '../../../shared/store/queue';

const newSigningSecret = (): string => `wss_${randomBytes(32).toString('base64')}`;

export type BidSetRow = JobRow & { project_id: string; webhook_secret: string };

/**
 * The row of a job that awaits its uploads from `at` (epoch ms) on. The set is its own document, under the job's id;
 * each of its files is a document too. `start_by` ends it when nobody completes it.
 */
export const newBidSet = (
  { account_id, tier }: Account,
  { projectId, externalId, webhookUrl }: NewJob & { projectId: string },
  job_id: string,
  at: number,
): BidSetRow => {
  const { retentionDays, webhooks } = TIER_LIMITS[tier];
  return {
    account_id,
    job_id,
    dialect: 'plangrep',
    model: BID_SET.model,
    model_version: BID_SET.version,
    tier,
    status: 'awaiting_uploads',
    project_id: projectId,
    ...(externalId !== undefined && { external_id: externalId }),
    document_id: job_id,
    original_filename: '',
    input_key: '',
    input_page_count: 0,
    input_file_size_bytes: 0,
    input_source: 'multipart',
    files_declared: 0,
    bytes_declared: 0,
    result_prefix: resultPrefix(retentionDays, account_id, job_id),
    params: '{}',
    progress: 'Awaiting uploads',
    progress_percent: 0,
    webhook_secret: newSigningSecret(),
    ...(webhookUrl !== undefined && webhooks && { webhook_url: webhookUrl, webhook_events: [...JOB_STATUSES] }),
    start_by: isoTime(at + OPEN_DAYS * DAY_MS),
    queued_at: isoTime(at),
    updated_at: isoTime(at),
    // in sight of the sweep, which ends it after its start_by
    queued_account_id: asideOf(account_id),
    queue_rank: queueRank(job_id, 'normal'),
    expires_at: keptUntil(tier, at),
  };
};
