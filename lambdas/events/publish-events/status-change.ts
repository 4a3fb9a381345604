import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import { type JobStatusChanged, jobStatusChanged } from '../../../shared/contract/events';

type Image = Record<string, AttributeValue>;

/** TTL deletes in its own name; a row that anyone else deleted has not expired. */
const isExpiry = ({ eventName, userIdentity }: DynamoDBRecord): boolean =>
  eventName === 'REMOVE' && userIdentity?.principalId === 'dynamodb.amazonaws.com';

const change = (eventId: string | undefined, job: Image, from: string | null, to: string | undefined, at?: string) =>
  jobStatusChanged.parse({
    event_id: eventId,
    account_id: job.account_id?.S,
    job_id: job.job_id?.S,
    document_id: job.document_id?.S,
    model: job.model?.S,
    status: to,
    previous_status: from,
    error_code: job.error_code?.S ?? null,
    occurred_at: at,
  });

/** The event a stream record calls for, or undefined when the status stayed as it was. */
export const statusChange = (record: DynamoDBRecord): JobStatusChanged | undefined => {
  const { NewImage: job, OldImage: before } = record.dynamodb ?? {};
  if (before && isExpiry(record)) {
    const expiredAt = new Date(Number(before.expires_at?.N) * 1000).toISOString();
    return change(record.eventID, before, before.status?.S ?? null, 'expired', expiredAt);
  }
  if (!job || job.status?.S === before?.status?.S) return undefined;
  return change(record.eventID, job, before?.status?.S ?? null, job.status?.S, job.updated_at?.S);
};
