import type { Chunking, ParseParams } from '../../contract/parse-params';
import type { ParseResult } from '../../contract/parse-result';
import { askedPages } from '../../domain/asked-pages';
import { DOCUMENT_PARSER } from '../../domain/models';
import { hundredth } from '../layout/place';
import { type OnPage, type ReadDocument, readDocument } from '../layout/read-pages';
import type { ReadPage } from '../layout/rows';
import type { Ocr } from '../ocr/ocr';
import { analysed } from '../pdf/analysed';
import { openPdf } from '../pdf/document';
import type { Bookmark } from '../pdf/outline';
import type { PdfEngine } from '../pdf/pdfium';
import { shownSize } from '../pdf/upright';
import type { Block } from './block';
import { blocksOf } from './blocks';
import { type Chunk, chunkOf, fixedChunks, semanticChunks } from './chunks';
import { headingLevels } from './heading-levels';
import { bodyOf } from './heading-marks';
import { type Markdown, markdownOf } from './markdown';
import { pageConfidence } from './page-confidence';
import { tableLines } from './table-text';
import { textLines } from './text-lines';

type ParsedPage = ParseResult['pages'][number];

/**
 * A document as text in Markdown, in chunks, and its tables; and the words behind it, for models that go on from there.
 * Throws JobFault as `openPdf` and `PdfDocument.readPages` do, and when no page at all can be read.
 */
export async function parseDocument(
  engine: PdfEngine,
  bytes: Uint8Array,
  { table_output_format, chunking, page_numbers }: Omit<ParseParams, 'ocr'>,
  onPage?: OnPage,
  ocr?: Ocr,
): Promise<{ result: ParseResult; read: ReadDocument }> {
  const document = openPdf(engine, bytes);
  const bookmarks = document.outline() ?? [];
  const { present, missing } = askedPages(page_numbers, document.pageCount);
  const read = await readDocument(document, onPage, ocr, present);
  const { pages, report } = read;
  const result = analysed(() => {
    const parsed = pages.map((page) => parsedPage(page, report.ocr?.pages_not_read ?? []));
    const text = textOf(pages, parsed, bookmarks, table_output_format);
    const sure = parsed.reduce((sum, { confidence }) => sum + confidence, 0);
    return {
      pages: parsed,
      markdown: text.markdown.text,
      chunks: chunksOf(text, chunking),
      tables: text.blocks.flatMap((block) => (block.kind === 'table' ? parsedTable(block, table_output_format) : [])),
      confidence: present.length === 0 ? 0 : hundredth(sure / present.length),
      pages_not_in_document: missing,
      ...report,
    };
  });
  return { result, read };
}

function parsedPage(page: ReadPage, notRead: readonly number[]): ParsedPage {
  const { width, tall } = shownSize(page.content);
  return {
    page: page.page,
    width: hundredth(width),
    height: hundredth(tall),
    source: page.content.words.length === 0 ? 'none' : page.source,
    confidence: pageConfidence(page, notRead.includes(page.page)),
  };
}

/** The text of a document: as a whole, and `pages` each for itself. */
type DocumentText = { blocks: Block[]; markdown: Markdown; pages: () => Markdown[] };

function textOf(
  pages: readonly ReadPage[],
  parsed: readonly ParsedPage[],
  bookmarks: readonly Bookmark[],
  tables: ParseParams['table_output_format'],
): DocumentText {
  const lines = textLines(
    pages,
    parsed.map(({ confidence }) => confidence),
  );
  const reading = { body: bodyOf(lines), bookmarks };
  const blocks = blocksOf(lines, reading);
  const levelOf = headingLevels(blocks.flatMap((block) => (block.kind === 'heading' ? [block.mark] : [])));
  const ofPage = (page: number) =>
    blocksOf(
      lines.filter((line) => line.page === page),
      reading,
    );
  return {
    blocks,
    markdown: markdownOf(blocks, { levelOf, tables }),
    pages: () => pages.map(({ page }) => markdownOf(ofPage(page), { levelOf, tables })),
  };
}

function chunksOf({ markdown, pages }: DocumentText, { strategy, max_chunk_size, overlap }: Chunking): Chunk[] {
  if (strategy === 'semantic') return semanticChunks(markdown, max_chunk_size);
  if (strategy === 'fixed') return fixedChunks(markdown, max_chunk_size, overlap);
  return pages().flatMap(({ text, pieces }) => (pieces.length === 0 ? [] : [chunkOf(text, pieces)]));
}

function parsedTable(
  { page, bbox, headers, rows, confidence }: Extract<Block, { kind: 'table' }>,
  format: ParseParams['table_output_format'],
): ParseResult['tables'] {
  if (bbox === null) return [];
  return [{ page, bbox, content: tableLines({ headers, rows }, format).join('\n'), headers, rows, confidence }];
}

export const documentParser = {
  name: DOCUMENT_PARSER.model,
  version: DOCUMENT_PARSER.version,
  run: parseDocument,
} as const;
