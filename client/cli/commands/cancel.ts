import { cancelJob } from '../../jobs';
import type { Command } from '../command';

export const cancel: Command = {
  synopsis: 'cancel <id>',
  summary: 'cancels a job that still waits',
  operand: 'the id of a job',
  options: [],
  run: async ({ connection, operand }) => {
    const data = await cancelJob(connection, operand);
    return { data, lines: [`${data.job_id} is cancelled.`] };
  },
};
