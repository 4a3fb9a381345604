import type { DynamoDBStreamEvent } from 'aws-lambda';
import { dispatchAccount } from '../../../shared/dispatch/dispatch-account';
import { freeSlots } from '../../../shared/store/slots';
import { type EndedJob, endedJob } from './ended-job';

const giveOn = async (account: EndedJob, jobs: EndedJob[]): Promise<void> => {
  await Promise.all(jobs.map(freeSlots));
  await dispatchAccount(account);
};

/**
 * A job that has ended gives its slot back, and the next of its account starts. Doing it twice changes nothing. The
 * accounts of a batch do not wait for each other: a fault with one is thrown when the others are done, and the batch
 * comes again.
 */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<void> => {
  const jobs = Records.map(endedJob).filter((job) => job !== undefined);
  const byAccount = Map.groupBy(jobs, ({ account_id }) => account_id);
  const served = [...byAccount.values()].flatMap((ofAccount) =>
    ofAccount[0] ? [giveOn(ofAccount[0], ofAccount)] : [],
  );
  const fault = (await Promise.allSettled(served)).find(({ status }) => status === 'rejected');
  if (fault?.status === 'rejected') throw fault.reason;
};
