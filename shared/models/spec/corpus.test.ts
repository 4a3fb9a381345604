import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { pdfEngine } from '../pdf/wasm-file';
import { parseToc } from './toc-parser';

/** Real books with known answers, which are not part of the repository. */
const specs = join(process.env.PLANWRIGHT_CORPUS ?? join(__dirname, '../../../../shared/corpus'), 'specs');

const truthFile = z.object({
  sections: z.array(z.object({ number: z.string(), start_page: z.number(), end_page: z.number() })),
});

(existsSync(specs) ? describe : describe.skip)('real specification books', () => {
  test.each([
    'chiloquin-electrical',
    'openspec-A-dotleader',
    'eugene-pdc-26-27-28',
    'marshall-courts-087100-088500-230900',
    'three-ballston-096466',
  ])('%s: every section with its pages', async (name) => {
    const truth = truthFile.parse(JSON.parse(readFileSync(join(specs, 'gt', `${name}.json`), 'utf8')));
    const { divisions } = await parseToc(pdfEngine(), readFileSync(join(specs, `${name}.pdf`)));
    const found = divisions.flatMap((division) => division.sections);
    expect(found.map((section) => [section.section_code, section.page_start, section.page_end])).toEqual(
      truth.sections.map((section) => [section.number.replace(/\D/g, ''), section.start_page, section.end_page]),
    );
  });
});
