import type { DynamoDBStreamEvent } from 'aws-lambda';
import { dispatchAccount } from '../../../shared/dispatch/dispatch-account';
import { computeMsOf } from '../../../shared/domain/compute-time';
import { refundJob } from '../../../shared/store/credits';
import { noteCompute } from '../../../shared/store/ledger';
import { freeSlots } from '../../../shared/store/slots';
import { type EndedJob, endedJob } from './ended-job';

/** What a job has cost us stands beside what it was charged; a cached job was charged nothing, and cost next to nothing. */
const noteComputeOf = async (job: EndedJob): Promise<void> => {
  const { credit_period: period } = job;
  const computeMs = computeMsOf(job);
  if (period !== undefined && computeMs !== undefined) await noteCompute({ ...job, period }, computeMs);
};

const giveBack = async (job: EndedJob): Promise<void> => {
  await Promise.all([freeSlots(job), refundJob(job), noteComputeOf(job)]);
};

const serve = async (jobs: EndedJob[]): Promise<void> => {
  await Promise.all(jobs.map(giveBack));
  const [any] = jobs;
  if (any) await dispatchAccount(any);
};

/**
 * A job that has ended gives its slot back, and its credits if it costs nothing; what it cost us is noted; the next of
 * its account starts. Doing it twice changes nothing. The accounts of a batch do not wait for each other: a fault with
 * one is thrown when the others are done, and the batch comes again.
 */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<void> => {
  const jobs = Records.map(endedJob).filter((job) => job !== undefined);
  const accounts = Map.groupBy(jobs, ({ account_id }) => account_id);
  const served = await Promise.allSettled([...accounts.values()].map(serve));
  const fault = served.find(({ status }) => status === 'rejected');
  if (fault?.status === 'rejected') throw fault.reason;
};
