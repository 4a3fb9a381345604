import type { DynamoDBStreamEvent } from 'aws-lambda';
import { dispatchAccount } from '../../../shared/dispatch/dispatch-account';
import { refundJob } from '../../../shared/store/credits';
import { freeSlots } from '../../../shared/store/slots';
import { endedJob } from './ended-job';

/** A job that has ended gives its slot back, and its credits if it costs nothing; the next of its account starts. Doing it twice changes nothing. */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<void> => {
  const jobs = Records.map(endedJob).filter((job) => job !== undefined);
  for (const job of jobs) await Promise.all([freeSlots(job), refundJob(job)]);
  const accounts = new Map(jobs.map((job) => [job.account_id, job]));
  for (const account of accounts.values()) await dispatchAccount(account);
};
