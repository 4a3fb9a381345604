import { retryJob } from '../../jobs';
import type { Command } from '../command';
import { shownJob, waitShowing } from '../ended-job';
import { justSubmitted } from './run-model';

export const retry: Command = {
  synopsis: 'retry <id>',
  summary: 'does a failed job again, as a new job',
  operand: 'the id of a job',
  options: ['no-wait'],
  run: async (context) => {
    const { connection, operand, flags, enters } = context;
    enters('submitting');
    const again = await retryJob(connection, operand);
    if (flags['no-wait']) return justSubmitted(context, again);
    return shownJob(context, await waitShowing(context, again.job_id));
  },
};
