import type { Chunking, ParseParams } from '../../contract/parse-params';
import type { ParseResult } from '../../contract/parse-result';
import { askedPages } from '../../domain/asked-pages';
import { DOCUMENT_PARSER } from '../../domain/models';
import { hundredth } from '../layout/place';
import { type OnPage, type ReadDocument, readDocument } from '../layout/read-pages';
import type { Ocr } from '../ocr/ocr';
import { analysed } from '../pdf/analysed';
import { openPdf } from '../pdf/document';
import type { PdfEngine } from '../pdf/pdfium';
import { shownSize } from '../pdf/upright';
import type { Block } from './block';
import { type Chunk, chunkOf, fixedChunks, semanticChunks } from './chunks';
import { documentText } from './document-text';
import { type Markdown, markdownOf } from './markdown';
import { tableLines } from './table-text';
import type { SurePage } from './text-lines';

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
    const text = documentText(pages, bookmarks, report.ocr?.pages_not_read ?? []);
    const style = { levelOf: text.levelOf, tables: table_output_format };
    const markdown = markdownOf(text.blocks, style);
    const sure = text.pages.reduce((sum, { confidence }) => sum + confidence, 0);
    const ofPages = () => pages.map(({ page }) => markdownOf(text.ofPage(page), style));
    return {
      pages: text.pages.map(parsedPage),
      markdown: markdown.text,
      chunks: chunking.strategy === 'page' ? pageChunks(ofPages()) : chunksOf(markdown, chunking),
      tables: text.blocks.flatMap((block) => (block.kind === 'table' ? parsedTable(block, table_output_format) : [])),
      confidence: present.length === 0 ? 0 : hundredth(sure / present.length),
      pages_not_in_document: missing,
      ...report,
    };
  });
  return { result, read };
}

function parsedPage(page: SurePage): ParsedPage {
  const { width, tall } = shownSize(page.content);
  return {
    page: page.page,
    width: hundredth(width),
    height: hundredth(tall),
    source: page.content.words.length === 0 ? 'none' : page.source,
    confidence: page.confidence,
  };
}

const pageChunks = (pages: readonly Markdown[]): Chunk[] =>
  pages.flatMap(({ text, pieces }) => (pieces.length === 0 ? [] : [chunkOf(text, pieces)]));

const chunksOf = (markdown: Markdown, { strategy, max_chunk_size, overlap }: Chunking): Chunk[] =>
  strategy === 'fixed' ? fixedChunks(markdown, max_chunk_size, overlap) : semanticChunks(markdown, max_chunk_size);

function parsedTable(
  { page, bbox, headers, rows, confidence }: Extract<Block, { kind: 'table' }>,
  format: ParseParams['table_output_format'],
): ParseResult['tables'] {
  return [{ page, bbox, content: tableLines({ headers, rows }, format).join('\n'), headers, rows, confidence }];
}

export const documentParser = {
  name: DOCUMENT_PARSER.model,
  version: DOCUMENT_PARSER.version,
  run: parseDocument,
} as const;
