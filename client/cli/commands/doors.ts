import { confidenceOf, countOf, UsageError } from '../arguments';
import type { Command } from '../command';
import { checkOverlay, withOverlays } from '../overlay-file';
import { showModel, uploadOperand } from './run-model';

export const doors: Command = {
  synopsis: 'doors <sheet.pdf>',
  summary: 'the doors on floor plans, drawn over their sheets with --overlay out.png',
  operand: 'a PDF',
  options: ['page', 'min-confidence', 'overlay', 'no-wait'],
  run: async (context) => {
    const { flags } = context;
    const page = countOf(flags, 'page');
    confidenceOf(flags);
    await checkOverlay(context);
    if (flags['no-wait'] && flags.overlay !== undefined) {
      throw new UsageError('--overlay needs the result: leave --no-wait out, or draw it later with planwright job.');
    }
    const document_id = await uploadOperand(context);
    const asked = { document_id, ...(page !== undefined && { page_numbers: [page] }) };
    return withOverlays(context, await showModel(context, 'door-detector', asked));
  },
};
