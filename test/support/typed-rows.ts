import { type Row, rowsOf } from '../../shared/models/layout/rows';

const WIDTH = 6; // points of a sign
const PITCH = 12; // points from line to line

/** Pages of lines in a typewriter's face ten points high, as rows: two spaces part cells, an empty line leaves room. */
export const typedRows = (...pages: (readonly string[])[]): Row[] =>
  rowsOf(
    pages.map((lines, index) => {
      const words = lines.flatMap((line, at) =>
        [...line.matchAll(/\S+/g)].map(({ 0: text, index: from }) => {
          const [left, bottom] = [72 + WIDTH * from, 700 - PITCH * at];
          return { text, left, right: left + WIDTH * text.length, bottom, top: bottom + 10 };
        }),
      );
      const box = { left: 0, bottom: 0, right: 612, top: 792 };
      return { page: index + 1, source: 'text', content: { words, box, rotation: 0 } };
    }),
  );
