import type { Command } from '../command';
import { showModel, uploadOperand } from './run-model';

export const toc: Command = {
  synopsis: 'toc <book.pdf>',
  summary: 'the sections of a specification book and their pages',
  operand: 'a PDF',
  options: ['no-wait'],
  run: async (context) => showModel(context, 'toc-parser', { document_id: await uploadOperand(context) }),
};
