import { writeFile } from 'node:fs/promises';
import { resultOf } from '../../results';
import { confidenceOf, UsageError } from '../arguments';
import type { Command } from '../command';
import { seenJob, waitShowing, withoutResult } from '../ended-job';
import { checkWritable } from '../source-file';

export const result: Command = {
  synopsis: 'result <id>',
  summary: 'the whole result of a job as JSON, however large; into a file with -o',
  operand: 'the id of a job',
  options: ['output', 'wait', 'min-confidence'],
  run: async (context) => {
    const { connection, operand, flags } = context;
    confidenceOf(flags);
    const { output } = flags;
    if (output === '') throw new UsageError('-o needs the name of a file.');
    if (output !== undefined) await checkWritable('-o', output);
    const job = await (flags.wait ? waitShowing(context, operand) : seenJob(context, operand));
    if (job.status !== 'complete') return withoutResult(job);
    const data = await resultOf(connection, job);
    const text = JSON.stringify(data, null, 2);
    if (output === undefined) return { data, lines: [text] };
    await writeFile(output, `${text}\n`);
    return { data: { job_id: job.id, output }, lines: [`${output}: the result of ${job.model}`] };
  },
};
