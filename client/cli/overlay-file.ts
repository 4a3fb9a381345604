import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import * as z from 'zod/mini';
import { overlay } from '../results';
import { confidenceOf, UsageError } from './arguments';
import type { Context, Shown } from './command';
import { checkWritable } from './source-file';

/** The format that the name of a file asks for. Throws UsageError for one that is neither `.png` nor `.svg`. */
export function formatOf(file: string): 'png' | 'svg' {
  const extension = extname(file).toLowerCase();
  if (extension === '.png' || extension === '.svg') return extension === '.png' ? 'png' : 'svg';
  throw new UsageError(`--overlay ${file}: name a file that ends in .png or .svg.`);
}

/** `out.png`; of a document with several sheets `out-3.png` for page 3. */
export function fileOf(file: string, page: number, sheets: number): string {
  const extension = extname(file);
  return sheets === 1 ? file : `${file.slice(0, -extension.length)}-${page}${extension}`;
}

/** Throws UsageError when the sheets could not be written where `--overlay` says, if it is given. */
export async function checkOverlay({ flags: { overlay: file } }: Context): Promise<void> {
  if (file === undefined) return;
  formatOf(file);
  await checkWritable('--overlay', file);
}

const drawable = z.object({
  id: z.string(),
  status: z.literal('complete'),
  result: z.object({ sheets: z.array(z.object({ page: z.int() })) }),
});

/**
 * Draws each sheet of a complete door-detector job into a file of its own if `--overlay` asks for it, with a line about
 * each. What the job has found is shown also where a sheet cannot be drawn.
 */
export async function withOverlays({ connection, flags, progress }: Context, shown: Shown): Promise<Shown> {
  const file = flags.overlay;
  const job = drawable.safeParse(shown.data);
  if (file === undefined || shown.problem !== undefined) return shown;
  if (!job.success) throw new UsageError('--overlay: only a complete door-detector job has sheets to draw.');
  const { id, result } = job.data;
  const min_confidence = confidenceOf(flags);
  const view = { format: formatOf(file), ...(min_confidence !== undefined && { min_confidence }) };
  const drawn: string[] = [];
  const undrawn: string[] = [];
  for (const [index, { page }] of result.sheets.entries()) {
    progress.show(`drawing page ${page}`, (100 * index) / result.sheets.length);
    const name = fileOf(file, page, result.sheets.length);
    try {
      await writeFile(name, await overlay(connection, id, page, view));
      drawn.push(`${name}: page ${page}`);
    } catch (error) {
      undrawn.push(`${name}: page ${page} is not drawn. ${error instanceof Error ? error.message : error}`);
    }
  }
  progress.clear();
  return {
    ...shown,
    lines: [...shown.lines, ...(drawn.length > 0 ? ['', ...drawn] : [])],
    ...(undrawn.length > 0 && { problem: new Error(undrawn.join('\n')) }),
  };
}
