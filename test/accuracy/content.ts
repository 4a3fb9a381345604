import { readFileSync } from 'node:fs';
import type { TocResult } from '../../shared/contract/toc-result';
import { openPdf } from '../../shared/models/pdf/document';
import { pdfEngine } from '../../shared/models/pdf/wasm-file';
import { extractContent } from '../../shared/models/spec/content/extract-content';
import { listedSections } from '../../shared/models/spec/content/listed-sections';
import { scoreContent, tokenF1 } from './content-score';
import { contentTruthOf } from './content-truth';
import type { CorpusBook } from './corpus';

/** A book's row of the content table, in Markdown, and its misses below; none for a book without known answers. */
export async function contentRows({ name, file, truth }: CorpusBook, contents: TocResult): Promise<string[]> {
  const text = contentTruthOf(name);
  if (truth === undefined && text === undefined) return [];
  const listed = listedSections(contents);
  const codes = [...new Set(listed.map(({ section_code }) => section_code))];
  const result = await extractContent(openPdf(pdfEngine(), readFileSync(file)), listed, codes);
  const score = truth && scoreContent(result, truth);
  const known = result.sections.find((section) => section.error === null && section.section_code === text?.code);
  const f1 = text && tokenF1(known?.error === null ? known.text : '', text.text);
  const share = (part: number | undefined) => (score ? `${part}/${score.there}` : '-');
  return [
    `| ${name} | ${share(score?.starts)} | ${share(score?.ends)} | ${f1?.toFixed(4) ?? '-'} |`,
    ...(score?.misses ?? []).map((miss) => `|   ${miss} |`),
  ];
}

export const CONTENT_HEAD =
  '| book | starts at the heading | ends before the next | token F1 |\n| --- | --- | --- | --- |';
