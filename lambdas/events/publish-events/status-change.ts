import type { DynamoDBRecord } from 'aws-lambda';
import { type JobStatusChanged, jobStatusChanged } from '../../../shared/contract/events';

/** The event a stream record calls for, or undefined when the status stayed as it was (progress, TTL delete). */
export const statusChange = ({ eventID, dynamodb }: DynamoDBRecord): JobStatusChanged | undefined => {
  const { NewImage: job, OldImage: before } = dynamodb ?? {};
  if (!job || job.status?.S === before?.status?.S) return undefined;
  return jobStatusChanged.parse({
    event_id: eventID,
    account_id: job.account_id?.S,
    job_id: job.job_id?.S,
    document_id: job.document_id?.S,
    model: job.model?.S,
    status: job.status?.S,
    previous_status: before?.status?.S ?? null,
    error_code: job.error_code?.S ?? null,
    occurred_at: job.updated_at?.S,
    webhook: job.webhook_events?.L?.some(({ S }) => S === job.status?.S) ?? false,
  });
};
