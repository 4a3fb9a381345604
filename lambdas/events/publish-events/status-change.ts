import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import { type JobStatusChanged, jobStatusChanged } from '../../../shared/contract/events';

type Image = Record<string, AttributeValue>;

/** TTL deletes in its own name; a row that anyone else deleted has not expired. */
const isExpiry = ({ eventName, userIdentity }: DynamoDBRecord): boolean =>
  eventName === 'REMOVE' && userIdentity?.principalId === 'dynamodb.amazonaws.com';

type Change = { from: string | null; to: string | undefined; at: string | undefined; expiredBy: string | null };

const eventOf = (eventId: string | undefined, job: Image, { from, to, at, expiredBy }: Change) =>
  jobStatusChanged.parse({
    event_id: eventId,
    account_id: job.account_id?.S,
    job_id: job.job_id?.S,
    document_id: job.document_id?.S,
    model: job.model?.S,
    status: to,
    previous_status: from,
    expired_by: expiredBy,
    error_code: job.error_code?.S ?? null,
    occurred_at: at,
    // of a row that is gone there is nothing left to look at
    webhook: expiredBy !== 'expires_at' && (job.webhook_events?.L?.some(({ S }) => S === to) ?? false),
  });

/** The event a stream record calls for, or undefined when the status stayed as it was. */
export const statusChange = (record: DynamoDBRecord): JobStatusChanged | undefined => {
  const { NewImage: job, OldImage: before } = record.dynamodb ?? {};
  if (before && isExpiry(record)) {
    const at = new Date(Number(before.expires_at?.N) * 1000).toISOString();
    const from = before.status?.S ?? null;
    return eventOf(record.eventID, before, { from, to: 'expired', at, expiredBy: 'expires_at' });
  }
  const to = job?.status?.S;
  if (!job || to === before?.status?.S) return undefined;
  const expiredBy = to === 'expired' ? 'start_by' : null;
  return eventOf(record.eventID, job, { from: before?.status?.S ?? null, to, at: job.updated_at?.S, expiredBy });
};
