import { getJob } from '../../jobs';
import type { Command } from '../command';
import { shownJob, waitShowing } from '../ended-job';

export const job: Command = {
  usage: 'job <id> [--wait]                      a job, and its result once it is complete',
  operand: 'the id of a job',
  options: ['wait'],
  run: async (context) => {
    const { connection, operand, flags } = context;
    return shownJob(context, flags.wait ? await waitShowing(context, operand) : await getJob(connection, operand));
  },
};
