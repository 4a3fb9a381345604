import { readFileSync } from 'node:fs';
import { pdfEngine } from '../../shared/models/pdf/wasm-file';
import { parseToc } from '../../shared/models/spec/toc-parser';
import { CONTENT_HEAD, contentRows } from './content';
import { CORPUS, corpusBooks } from './corpus';
import { doorTable } from './doors';
import { rasterDoorTable } from './doors-raster';
import { measureFields } from './fields';
import { measureHostile } from './hostile';
import { measureInvoices } from './invoices';
import { addScores, type BookScore, isRight, type Score, scoreToc } from './score';

/** Measures toc-parser, content-extractor on what it found, and door-detector on the corpus and prints tables in Markdown: `npm run accuracy`. */
async function main(): Promise<void> {
  const books = corpusBooks();
  if (books.length === 0) {
    console.log(`No corpus at ${CORPUS}: set PLANWRIGHT_CORPUS to a folder with specs/*.pdf and specs/gt/*.json.`);
    return;
  }
  const scores: BookScore[] = [];
  const byConfidence = new Map<string, { right: number; found: number }>();
  const unknown: string[] = [];
  const content: string[] = [];
  console.log('| book | pages | precision | recall | ranges | TOC entries |\n| --- | --- | --- | --- | --- | --- |');
  for (const { name, file, truth } of books) {
    const result = await parseToc(pdfEngine(), readFileSync(file));
    content.push(...(await contentRows({ name, file, truth }, result)));
    const sections = result.divisions.flatMap((division) => division.sections);
    if (truth === undefined) {
      unknown.push(
        `${name}: ${sections.map((one) => `${one.section_number} ${one.section_title} p${one.page_start}-${one.page_end}`).join('; ')}`,
      );
      continue;
    }
    const score = scoreToc(result, truth);
    scores.push(score);
    for (const section of sections.filter((one) => one.page_start !== null)) {
      const from = (Math.floor(section.confidence * 20) / 20).toFixed(2);
      const bin = byConfidence.get(from) ?? { right: 0, found: 0 };
      byConfidence.set(from, { right: bin.right + (isRight(section, truth) ? 1 : 0), found: bin.found + 1 });
    }
    console.log(row(name, String(truth.pages), score));
    for (const miss of misses(score)) console.log(`|   ${miss} |`);
  }
  const total = {
    sections: addScores(scores.map((score) => score.sections)),
    ranges: addScores(scores.map((score) => score.ranges)),
    toc: addScores(scores.map((score) => score.toc)),
  };
  console.log(row('total', '', total));
  const calibration = [...byConfidence]
    .sort()
    .map(([from, { right, found }]) => `from ${from}: ${share(right, found)}`);
  console.log(`\nRight by confidence: ${calibration.join(', ')}`);
  console.log(`\n${[CONTENT_HEAD, ...content].join('\n')}`);
  console.log(`\nWithout known answers:\n${unknown.join('\n')}`);
  console.log(`\n${doorTable().join('\n')}`);
  console.log(`\n${(await rasterDoorTable()).join('\n')}`);
}

const row = (name: string, pages: string, { sections, ranges, toc }: BookScore) =>
  `| ${name} | ${pages} | ${share(sections.right, sections.found)} | ${share(sections.right, sections.there)} | ${share(ranges.right, ranges.there)} | ${toc.there === 0 ? '-' : share(toc.right, toc.there)} |`;

const share = (part: number, whole: number) => `${part}/${whole} ${whole === 0 ? '' : (part / whole).toFixed(3)}`;

const misses = ({ sections, ranges, toc }: BookScore) => [
  ...named('section', sections),
  ...named('range', ranges),
  ...named('TOC entry', toc),
];
const named = (what: string, { misses }: Score) => misses.map((miss) => `${what}: ${miss}`);

// `npm run accuracy -- hostile` measures how harmful files end instead, `-- invoices` invoice-extractor,
// `-- fields` field-extractor on the same invoices
if (process.argv[2] === 'hostile') measureHostile();
else if (process.argv[2] === 'invoices') measureInvoices();
else if (process.argv[2] === 'fields') measureFields();
else main();
