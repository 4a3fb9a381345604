import type { Command } from '../command';
import { shownJob } from '../ended-job';
import { runModel, uploadOperand } from './run-model';

export const classify: Command = {
  usage: 'classify <set.pdf>                     number, type and title of each sheet of a drawing set',
  operand: 'a PDF',
  options: [],
  run: async (context) => {
    const document_id = await uploadOperand(context);
    return shownJob(context, await runModel(context, 'page-classifier', { document_id }));
  },
};
