import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** Real books with known answers. They are not part of the repository: most carry no licence. */
export const CORPUS = process.env.PLANWRIGHT_CORPUS ?? join(__dirname, '../../../shared/corpus');

const truthFile = z.object({
  pages: z.number(),
  sections: z.array(z.object({ number: z.string(), title: z.string(), start_page: z.number(), end_page: z.number() })),
  toc: z.nullable(z.object({ entries: z.array(z.tuple([z.string(), z.string()])) })),
});

export type Truth = z.infer<typeof truthFile>;

/** A specification book of the corpus: `pages` and `start_page` count the pages of the file from 1. */
export type CorpusBook = { name: string; file: string; truth: Truth | undefined };

/** The books of the corpus by name; none when the corpus is not on this machine. */
export function corpusBooks(): CorpusBook[] {
  const specs = join(CORPUS, 'specs');
  if (!existsSync(specs)) return [];
  const names = readdirSync(specs).filter((name) => name.endsWith('.pdf'));
  return names.sort().map((file) => {
    const name = file.replace(/\.pdf$/, '');
    const truth = join(specs, 'gt', `${name}.json`);
    return {
      name,
      file: join(specs, file),
      truth: existsSync(truth) ? truthFile.parse(JSON.parse(readFileSync(truth, 'utf8'))) : undefined,
    };
  });
}
