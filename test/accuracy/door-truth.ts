import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { CORPUS } from './corpus';

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const truthFile = z.object({
  file: z.string(),
  page: z.optional(z.number()),
  doors: z.array(
    z.object({
      page: z.optional(z.number()),
      type: z.string(),
      bbox_display_tl: z.optional(box),
      opening_line_display_tl: z.optional(box),
    }),
  ),
});

/** A door of the truth in points from the top left as shown: `box` around arc, leaf and hinge, or only `opening`, x0 y0 x1 y1 of a line. */
export type TrueDoor = { page: number; type: string; box?: z.infer<typeof box>; opening?: z.infer<typeof box> };

/** A file with floor plans; `doors` is empty for one that has none, undefined where they are not known. */
export type CorpusPlan = { name: string; file: string; doors: TrueDoor[] | undefined };

/** The plans of the corpus, and its sheets without doors; none when the corpus is not on this machine. */
export function corpusPlans(): CorpusPlan[] {
  const folder = join(CORPUS, 'floorplans');
  if (!existsSync(folder)) return [];
  const truths = pdfTruths(join(folder, 'gt'));
  const plans = pdfs(folder).map((name) => ({ name, file: join(folder, name), doors: truths.get(name) }));
  const negative = join(folder, 'negative');
  return [...plans, ...pdfs(negative).map((name) => ({ name, file: join(negative, name), doors: [] }))];
}

const pdfs = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .sort();

function pdfTruths(folder: string): Map<string, TrueDoor[]> {
  return new Map(
    readdirSync(folder).map((name) => {
      const truth = truthFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      const doors = truth.doors.map(({ page, type, bbox_display_tl, opening_line_display_tl }) => ({
        page: page ?? truth.page ?? 1,
        type,
        ...(bbox_display_tl && { box: bbox_display_tl }),
        ...(opening_line_display_tl && { opening: opening_line_display_tl }),
      }));
      return [truth.file.replace(/^.*\//, ''), doors];
    }),
  );
}
