import type { ReadWords } from '../../contract/read-words';
import { hundredth } from './place';
import type { ReadDocument } from './read-pages';

/** A document that was read, to be stored: its boxes in hundredths of a point. */
export const toStore = ({ pages, report }: ReadDocument): ReadWords => ({
  pages: pages.map(({ page, source, content: { words, box, rotation } }) => ({
    page,
    source,
    box,
    rotation,
    words: words.map(({ text, left, bottom, right, top, confidence, bold }) => [
      text,
      hundredth(left),
      hundredth(bottom),
      hundredth(right),
      hundredth(top),
      confidence ?? null,
      bold === true,
    ]),
  })),
  report,
});

/** The document again, as if it had just been read. */
export const fromStore = ({ pages, report: { ocr, ...report } }: ReadWords): ReadDocument => ({
  pages: pages.map(({ page, source, box, rotation, words }) => ({
    page,
    source,
    content: {
      box,
      rotation,
      words: words.map(([text, left, bottom, right, top, confidence, bold]) => ({
        text,
        left,
        bottom,
        right,
        top,
        ...(confidence === null ? {} : { confidence }),
        ...(bold ? { bold } : {}),
      })),
    },
  })),
  report: { ...report, ...(ocr === undefined ? {} : { ocr }) },
});
