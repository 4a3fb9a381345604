import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { CORPUS } from './corpus';

type Item = { index: string; text: string; children: Item[] | null };

const item: z.ZodType<Item> = z.object({
  index: z.string(),
  text: z.string(),
  children: z.lazy(() => z.nullable(z.array(item))),
});
const part = z.nullish(z.object({ partItems: z.array(item) }));
const contentFile = z.object({ section: z.string(), name: z.string(), part1: part, part2: part, part3: part });

/** A section's text as people have read it: its code, and its words in order, numbers of paragraphs included. */
export type ContentTruth = { code: string; text: string };

/** The text that is known of a book's section; the files are named `<source>-<end of the book's name>.json`. */
export function contentTruthOf(book: string): ContentTruth | undefined {
  const folder = join(CORPUS, 'specs', 'content-gt');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const file = files.find((name) => book.endsWith(name.replace(/^[^-]*-/, '').replace(/\.json$/, '')));
  if (file === undefined) return undefined;
  const { section, name, ...parts } = contentFile.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const texts = [parts.part1, parts.part2, parts.part3].flatMap((one) => (one?.partItems ?? []).flatMap(linesOf));
  return { code: section.replace(/\D/g, ''), text: [name, ...texts].join('\n') };
}

const linesOf = ({ index, text, children }: Item): string[] => [
  `${index} ${text}`,
  ...(children ?? []).flatMap(linesOf),
];
