import { openPdf } from './document';
import { linesOf } from './lines';
import type { PdfEngine } from './pdfium';

/** `text` has the lines of a page on lines of their own and an empty line between pages; `textless` are the pages (1-based) that gave none. */
export type RawText = { text: string; textless: number[]; truncated: boolean };

/**
 * The text layer of a PDF, from its first page on, of some `most` characters: the page that reaches them is the last.
 * Throws JobFault as `openPdf` and `PdfDocument.readPages` do.
 */
export function rawTextOf(engine: PdfEngine, bytes: Uint8Array, most: number): RawText {
  const document = openPdf(engine, bytes);
  const pages: string[] = [];
  const textless: number[] = [];
  let characters = 0;
  let page = 1;
  for (; page <= document.pageCount && characters < most; page++) {
    const content = document.readPage(page);
    const text =
      'fails' in content
        ? ''
        : linesOf(content)
            .map((line) => line.text)
            .join('\n');
    if (text === '') textless.push(page);
    else pages.push(text);
    characters += text.length;
  }
  return { text: pages.join('\n\n'), textless, truncated: page <= document.pageCount };
}
