import { PageTooComplex } from './page-fault';
import type { Pdfium } from './pdfium';
import { RECT_BYTES, rectAt } from './rect';

/** A rectangle in PDF user space: points, origin bottom-left, before /Rotate and without the CropBox offset. */
export type Box = { left: number; bottom: number; right: number; top: number };

/**
 * A run of characters without a space. Its box is as high as the font's line, not as the ink. `confidence` is how sure
 * OCR was of a word that it read, from 0 to 1; a word of the file's own text has none. `bold` is told where it was looked for.
 */
export type Word = Box & { text: string; confidence?: number | undefined; bold?: boolean | undefined };

/** `characters` as PDFium counts them, spaces included. */
type WordsRead = { words: Word[]; characters: number };

const END_OF_LINE_HYPHEN = 0x02; // PDFium puts it in place of the hyphen and of the line break after it

const isSpace = (code: number) =>
  code <= 0x20
    ? code === 0x20 || code === 0 || (code >= 9 && code <= 13)
    : code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f;

const character = (code: number) => (code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));

/**
 * The words of a loaded page in the order of its content stream. A hyphen that ends a line stays on its word. A word's
 * box spans those of its first and last characters: asking for every character's would take a fifth of the time.
 * Throws PageTooComplex when there are more characters than `mostCharacters`.
 */
export function readWords({ exports, view }: Pdfium, page: number, mostCharacters: number): WordsRead {
  const words: Word[] = [];
  const text = exports.FPDFText_LoadPage(page);
  const count = exports.FPDFText_CountChars(text);
  if (count > mostCharacters) throw new PageTooComplex('too many characters');
  const rect = exports.malloc(RECT_BYTES);
  let word: Word | undefined;

  /** Widens the word by the box of one of its characters. */
  const span = (word: Word, index: number) => {
    exports.FPDFText_GetLooseCharBox(text, index, rect);
    const { left, top, right, bottom } = rectAt(view(), rect);
    word.left = Math.min(word.left, left);
    word.top = Math.max(word.top, top);
    word.right = Math.max(word.right, right);
    word.bottom = Math.min(word.bottom, bottom);
  };

  for (let index = 0; index < count; index += 1) {
    const code = exports.FPDFText_GetUnicode(text, index) >>> 0;
    if (isSpace(code)) {
      if (word !== undefined) span(word, index - 1);
      word = undefined;
      continue;
    }
    const endsLine = code === END_OF_LINE_HYPHEN || code === 0xfffe;
    const glyph = endsLine ? '-' : character(code);
    if (word === undefined) {
      word = { text: glyph, left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
      words.push(word);
      span(word, index);
    } else word.text += glyph;
    if (endsLine) {
      span(word, index);
      word = undefined;
    }
  }
  if (word !== undefined) span(word, count - 1);
  exports.free(rect);
  exports.FPDFText_ClosePage(text);
  for (const word of words) word.text = word.text.toWellFormed(); // characters beyond 16 bits come in two halves
  return { words, characters: count };
}
