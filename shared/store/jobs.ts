import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { epochSeconds, isoTime, now } from '../domain/clock';
import { DIALECTS } from '../domain/dialects';
import { newId } from '../domain/ids';
import { JOB_STATUSES, type JobStatus } from '../domain/job';
import { TIERS } from '../domain/tiers';
import { env } from '../env';
import { applied, table, written } from './table';

export const jobRow = z.object({
  account_id: z.string(),
  job_id: z.string(),
  model: z.string(),
  model_version: z.string(),
  tier: z.enum(TIERS),
  status: z.enum(JOB_STATUSES),
  document_id: z.string(),
  original_filename: z.string(),
  input_key: z.string(),
  input_page_count: z.number(),
  input_file_size_bytes: z.number(),
  input_source: z.string(),
  /** Where its document was fetched from, if that was done for this job. */
  input_url: z.optional(z.string()),
  result_prefix: z.string(),
  /** The model's parameters as JSON. */
  params: z.string(),
  /** How many pages of the document it reads, as far as that was known when it was submitted. */
  job_pages: z.optional(z.number()),
  /** Its pages in ranges, as JSON, for a job that is run as several; and the indices of those that are done. */
  page_ranges: z.optional(z.string()),
  ranges_done: z.optional(z.set(z.number())),
  progress: z.string(),
  progress_percent: z.number(),
  stage: z.optional(z.string()),
  /** Which statuses to tell of, and whom, beside the endpoints that are registered for its dialect. */
  webhook_url: z.optional(z.string()),
  webhook_events: z.optional(z.array(z.enum(JOB_STATUSES))),
  /** What DocuRift's client wants to read again in its webhooks: a JSON object. */
  callback_metadata: z.optional(z.string()),
  webhook_delivered_at: z.optional(z.string()),
  /** ISO 8601; a job not claimed by then expires. */
  start_by: z.optional(z.string()),
  queued_at: z.string(),
  updated_at: z.string(),
  processing_started_at: z.optional(z.string()),
  completed_at: z.optional(z.string()),
  result_key: z.optional(z.string()),
  error_code: z.optional(z.string()),
  /** What the job was charged when it was submitted, and to which period's pool; a cached job was charged nothing. */
  credits: z.optional(z.number()),
  credit_period: z.optional(z.string()),
  /** Pages of a complete job that were asked for and not read: they are not charged for. */
  pages_uncharged: z.optional(z.number()),
  /** Milliseconds that functions computed for its result. */
  compute_ms: z.optional(z.number()),
  /** How much its result lacks for a reason of ours, time or a function that failed: no later job is answered with one that lacks any. */
  left_undone: z.optional(z.number()),
  /** Equal for jobs that must have the same result: the file's hash, the model's version and its parameters. */
  cache_key: z.optional(z.string()),
  cached_from_job_id: z.optional(z.string()),
  /** How often its run was tried again. */
  retry_count: z.optional(z.number()),
  /** The failed job this one does again, and on that job the one that does it again. */
  retry_of_job_id: z.optional(z.string()),
  retried_as_job_id: z.optional(z.string()),
  /** Both only while queued: they put the row into the sparse queued-jobs index. */
  queued_account_id: z.optional(z.string()),
  queue_rank: z.optional(z.string()),
  /** The request that queued it last, of a job that waits for its owner. */
  queue_token: z.optional(z.string()),
  /** The vendor's API by which it was submitted, and which tells of it; Planwright's own when absent. */
  dialect: z.optional(z.enum(DIALECTS)),
  /** What signs its webhooks, where they have a secret of their own. */
  webhook_secret: z.optional(z.string()),
  /** Of a set of files: the project it is in, what its owner calls it, and what was declared of its files so far. */
  project_id: z.optional(z.string()),
  external_id: z.optional(z.string()),
  files_declared: z.optional(z.number()),
  bytes_declared: z.optional(z.number()),
  /** Of a set whose files are known: its pages, those of them that are drawings, and how many were read and failed so far. */
  set_pages: z.optional(z.number()),
  drawing_pages: z.optional(z.number()),
  pages_read: z.optional(z.number()),
  drawing_pages_read: z.optional(z.number()),
  pages_failed: z.optional(z.number()),
  files_failed: z.optional(z.number()),
  /** Credits of the pages that a set has read so far, of the `credits` that were set aside for it. */
  credits_debited: z.optional(z.number()),
  /** How often it was resumed. */
  run: z.optional(z.number()),
  /** Which of the account's slots the job was given; none while it waits. */
  slot: z.optional(z.number()),
  /** Epoch seconds. */
  expires_at: z.number(),
});

export type JobRow = z.infer<typeof jobRow>;
export type JobIdentity = Pick<JobRow, 'account_id' | 'job_id'>;

const keyOf = ({ account_id, job_id }: JobIdentity) => ({ account_id, job_id });

/** The write of a new job's row. A row under this id is the work of an earlier attempt at the same request, and stays as it is. */
export const jobPut = (row: JobRow) => ({
  TableName: env('JOBS_TABLE'),
  Item: row,
  ConditionExpression: 'attribute_not_exists(job_id)',
});

/** Writes the row of a job that is complete from the start and costs nothing. */
export const putCachedJob = async (row: JobRow): Promise<void> => {
  await applied(table.send(new PutCommand(jobPut(row))));
};

/** The account's job, or undefined when it is unknown, another account's, or past `expires_at` (TTL deletes late). */
export const getJob = async (identity: JobIdentity): Promise<JobRow | undefined> => {
  const { Item } = await table.send(
    new GetCommand({ TableName: env('JOBS_TABLE'), Key: keyOf(identity), ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const row = jobRow.parse(Item);
  return row.expires_at > epochSeconds(now()) ? row : undefined;
};

/**
 * Cancels a job that is in one of the states `from`, by one conditional write, and gives it as it is then. Claim is the
 * same write with the other outcome, so exactly one wins; of a job that runs, every later write of its attempt is lost.
 * A lost race tells apart a job that has moved on from one that is not there (to this account, at this time).
 */
export const cancelJob = async (
  identity: JobIdentity,
  from: readonly JobStatus[],
): Promise<JobRow | 'moved_on' | 'not_found'> => {
  const at = now();
  const states = Object.fromEntries(from.map((status) => [`:${status}`, status]));
  const cancelled = await written(
    table.send(
      new UpdateCommand({
        TableName: env('JOBS_TABLE'),
        Key: keyOf(identity),
        UpdateExpression:
          'SET #status = :cancelled, cancel_token = :token, completed_at = :at, updated_at = :at, progress = :progress REMOVE queued_account_id, queue_rank, stage',
        // the SDK repeats a write whose answer was lost: what it then meets is its own
        ConditionExpression: `(#status IN (${Object.keys(states).join(', ')}) AND expires_at > :now) OR (#status = :cancelled AND cancel_token = :token)`,
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':cancelled': 'cancelled',
          ...states,
          ':token': newId(),
          ':progress': 'Cancelled',
          ':at': isoTime(at),
          ':now': epochSeconds(at),
        },
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    ),
  );
  if (cancelled.done) return jobRow.parse(cancelled.answer.Attributes);
  return Number(cancelled.met?.expires_at) > epochSeconds(at) ? 'moved_on' : 'not_found';
};

/**
 * Ends a job whose execution died without ending it. Returns false when the job had already ended, or is another
 * attempt's or queued for another run.
 */
export const failAbandonedJob = (
  { run, ...identity }: JobIdentity & { run?: number | undefined },
  attemptToken: string,
  code: string,
): Promise<boolean> =>
  applied(
    table.send(
      new UpdateCommand({
        TableName: env('JOBS_TABLE'),
        Key: keyOf(identity),
        UpdateExpression:
          'SET #status = :failed, error_code = :code, completed_at = :at, updated_at = :at, progress = :progress REMOVE queued_account_id, queue_rank, stage',
        ConditionExpression: `(#status = :queued AND ${run === undefined ? 'attribute_not_exists(#run)' : '#run = :run'}) OR (#status IN (:preflighting, :processing) AND attempt_token = :token)`,
        ExpressionAttributeNames: { '#status': 'status', '#run': 'run' },
        ExpressionAttributeValues: {
          ':run': run,
          ':failed': 'failed',
          ':queued': 'queued',
          ':preflighting': 'preflighting',
          ':processing': 'processing',
          ':token': attemptToken,
          ':code': code,
          ':progress': 'Failed',
          ':at': isoTime(now()),
        },
      }),
    ),
  );

/** Notes when the owner was told how the job ended; the first time counts. Changes no state, so a terminal row takes it. */
export const markWebhookDelivered = async (identity: JobIdentity, at: string): Promise<void> => {
  await applied(
    table.send(
      new UpdateCommand({
        TableName: env('JOBS_TABLE'),
        Key: keyOf(identity),
        UpdateExpression: 'SET webhook_delivered_at = :at',
        ConditionExpression: 'attribute_exists(job_id) AND attribute_not_exists(webhook_delivered_at)',
        ExpressionAttributeValues: { ':at': at },
      }),
    ),
  );
};
