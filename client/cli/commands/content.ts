import { UsageError } from '../arguments';
import type { Command } from '../command';
import { shownJob } from '../ended-job';
import { runModel, uploadOperand } from './run-model';

/** Two jobs: sections are taken apart that a toc-parser job has found, which the API answers from memory if it can. */
export const content: Command = {
  synopsis: 'content <book.pdf> --sections <codes>',
  summary: 'the text of sections, by codes as in 260519,033000',
  operand: 'a PDF',
  options: ['sections'],
  run: async (context) => {
    const section_codes = (context.flags.sections ?? []).flatMap((codes) => codes.split(',')).filter(Boolean);
    if (section_codes.length === 0) {
      throw new UsageError('content needs --sections, as in --sections 260519,033000: planwright toc lists them.');
    }
    const document_id = await uploadOperand(context);
    const book = await runModel(context, 'toc-parser', { document_id });
    if (book.status !== 'complete') return shownJob(context, book);
    return shownJob(context, await runModel(context, 'content-extractor', { job_id: book.id, section_codes }));
  },
};
