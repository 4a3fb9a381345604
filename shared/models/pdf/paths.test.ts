import { line, onLayer, sheetPdf } from '../../../test/support/door-sheets';
import { openPdf } from './document';
import type { PdfLimits } from './limits';
import { pdfEngine } from './wasm-file';

const read = (pdf: Buffer, limits: Partial<PdfLimits> = {}) => {
  const [paths] = openPdf({ ...pdfEngine(), ...limits }, pdf).readPages([1], (_page, _content, marks) => marks.paths());
  if (paths === undefined) throw new Error('no page');
  return paths;
};
const pathsOf = (...sheet: Parameters<typeof sheetPdf>) => {
  const paths = read(sheetPdf(...sheet));
  if ('fails' in paths) throw new Error(paths.fails);
  return paths;
};

test('a closed path ends where it began, whichever way it is closed', () => {
  const triangle = [0, 0, 10, 0, 10, 0, 10, 10, 10, 10, 0, 0];
  expect([...pathsOf('0 0 m 10 0 l 10 10 l h S').lines]).toEqual(triangle);
  expect([...pathsOf('0 0 m 10 0 l 10 10 l 0 0 l h S').lines]).toEqual(triangle);
  expect([...pathsOf('0 0 m 10 0 l 10 10 l S').lines]).toEqual(triangle.slice(0, 8));
});

test('curves come with their control points, and a line after one begins where it ended', () => {
  const { lines, curves, count, segments } = pathsOf('0 0 m 1 2 3 4 5 6 c 7 8 9 10 v 20 20 l S');
  expect([...curves]).toEqual([0, 0, 1, 2, 3, 4, 5, 6, 5, 6, 5, 6, 7, 8, 9, 10]);
  expect([...lines]).toEqual([9, 10, 20, 20]);
  expect({ count, segments }).toEqual({ count: 1, segments: 8 });
});

test('a form is read once for each time it is drawn, where it is drawn', () => {
  const { lines } = pathsOf('/X0 Do 2 0 0 2 100 50 cm /X0 Do', { forms: [line([1, 1], [2, 3])] });
  expect([...lines]).toEqual([1, 1, 2, 3, 102, 52, 104, 56]);
});

test('forms within forms are read 32 deep', () => {
  const nested = (depth: number) =>
    Array.from({ length: depth }, (_, form) => (form + 1 < depth ? `/X${form + 1} Do` : line([0, 0], [1, 1])));
  expect([32, 33].map((depth) => pathsOf('/X0 Do', { forms: nested(depth) }).count)).toEqual([1, 0]);
});

test('a sheet may have more lines than a list begins with room for', () => {
  const many = Array.from({ length: 3000 }, (_, index) => line([index, 0], [index, 9])).join('');
  const { lines } = pathsOf(many);
  expect([...lines.subarray(-4)]).toEqual([2999, 0, 2999, 9]);
  expect(lines).toHaveLength(12_000);
});

test('PAGE_TOO_COMPLEX: more segments than a page may have', () => {
  const three = sheetPdf('0 0 m 1 1 l 2 2 l S');
  expect(read(three, { segmentsOnPage: 3 })).toMatchObject({ count: 1 });
  expect(read(three, { segmentsOnPage: 2 })).toEqual({ page: 1, fails: 'PAGE_TOO_COMPLEX' });
});

describe('a path lies on the layer', () => {
  const layers = ['A-DOOR', 'A-WALL'];
  const layersOf = (content: string, forms: string[] = []) => {
    const { layers: names, lineLayers } = pathsOf(content, { layers, forms });
    return [...lineLayers].map((layer) => names.get(layer) ?? '');
  };
  const dash = line([0, 0], [9, 9]);

  test('that it is marked with, or on none', () => {
    expect(layersOf(onLayer(0, dash) + dash + onLayer(1, dash) + onLayer(0, dash))).toEqual([
      'A-DOOR',
      '',
      'A-WALL',
      'A-DOOR',
    ]);
  });

  test('of the innermost mark that is one, whatever else it is marked with', () => {
    const span = (content: string) => `/Span << /Lang (en) >> BDC\n${content}EMC\n`;
    expect(layersOf(onLayer(0, onLayer(1, span(dash))) + span(dash))).toEqual(['A-WALL', '']);
  });

  test('of the form that draws it, unless it has its own', () => {
    expect(layersOf(onLayer(1, '/X0 Do\n'), [dash + onLayer(0, dash)])).toEqual(['A-WALL', 'A-DOOR']);
  });

  test('and of none where the mark names none', () => {
    expect(layersOf(`/OC << /Type /OCG >> BDC\n${dash}EMC\n`)).toEqual(['']);
  });
});
