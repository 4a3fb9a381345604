import { confidenceOf } from '../arguments';
import type { Command } from '../command';
import { seenJob, shownJob, waitShowing } from '../ended-job';
import { checkOverlay, withOverlays } from '../overlay-file';

export const job: Command = {
  synopsis: 'job <id>',
  summary: 'a job, and its result once it is complete',
  operand: 'the id of a job',
  options: ['wait', 'min-confidence', 'overlay'],
  run: async (context) => {
    const { operand, flags } = context;
    confidenceOf(flags);
    await checkOverlay(context);
    const found = await (flags.wait ? waitShowing(context, operand) : seenJob(context, operand));
    return withOverlays(context, await shownJob(context, found));
  },
};
