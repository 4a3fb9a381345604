import type { Command } from '../command';
import { shownJob } from '../ended-job';
import { runModel, uploadOperand } from './run-model';

export const toc: Command = {
  usage: 'toc <book.pdf>                         the sections of a specification book and their pages',
  operand: 'a PDF',
  options: [],
  run: async (context) => {
    const document_id = await uploadOperand(context);
    return shownJob(context, await runModel(context, 'toc-parser', { document_id }));
  },
};
