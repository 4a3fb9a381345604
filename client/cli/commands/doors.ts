import { writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import type { JobResponse } from '../../../shared/contract/jobs';
import { overlay } from '../../results';
import { countOf, UsageError } from '../arguments';
import type { Command, Context } from '../command';
import { shownJob } from '../ended-job';
import { fileOf, formatOf } from '../overlay-file';
import { runModel, uploadOperand } from './run-model';

const detected = z.object({ result: z.object({ sheets: z.array(z.object({ page: z.int() })) }) });

export const doors: Command = {
  usage:
    'doors <sheet.pdf>                      the doors on floor plans; of page n with --page n,\n' +
    '                                         drawn over their sheet with --overlay out.png or out.svg',
  operand: 'a PDF',
  options: ['page', 'overlay'],
  run: async (context) => {
    const page = countOf(context.flags, 'page');
    const { overlay: file } = context.flags;
    if (file !== undefined) checkPicture(file);
    const document_id = await uploadOperand(context);
    const asked = { document_id, ...(page !== undefined && { page_numbers: [page] }) };
    const job = await runModel(context, 'door-detector', asked);
    const shown = await shownJob(context, job);
    if (file === undefined || shown.problem !== undefined) return shown;
    const { sheets } = detected.parse(shown.data).result;
    const drawn = await drawSheets(
      context,
      job,
      file,
      sheets.map((sheet) => sheet.page),
    );
    return { ...shown, lines: [...shown.lines, '', ...drawn] };
  },
};

/** Writes each sheet with its doors into a file of its own, and gives a line about each. */
async function drawSheets({ connection }: Context, { id }: JobResponse, file: string, pages: number[]) {
  const lines: string[] = [];
  for (const page of pages) {
    const name = fileOf(file, page, pages.length);
    await writeFile(name, await overlay(connection, id, page, { format: formatOf(file) }));
    lines.push(`${name}: page ${page}`);
  }
  return lines;
}

function checkPicture(file: string): void {
  try {
    formatOf(file);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
