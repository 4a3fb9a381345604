import type { Command } from '../command';
import { showModel, uploadOperand } from './run-model';

export const classify: Command = {
  synopsis: 'classify <set.pdf>',
  summary: 'number, type and title of each sheet of a drawing set',
  operand: 'a PDF',
  options: ['no-wait'],
  run: async (context) => showModel(context, 'page-classifier', { document_id: await uploadOperand(context) }),
};
