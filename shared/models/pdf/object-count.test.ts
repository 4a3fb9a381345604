import { onePagePdf } from '../../../test/support/pdfs';
import { declaredObjects } from './object-count';

test('counts the objects of the newest cross-reference table', async () => {
  const objects = (await onePagePdf()).toString('latin1').match(/^\d+ 0 obj$/gm) ?? [];
  expect(declaredObjects(await onePagePdf())).toBe(objects.length + 1); // object 0 heads the list of free ones
});

test('reads the dictionary of a cross-reference stream', () => {
  const stream = '%PDF-1.5\n4 0 obj\n<< /Type /XRef /Size 77 /W [1 2 1] >>\nstream\nstartxref\n9\n%%EOF\n';
  expect(declaredObjects(Buffer.from(stream))).toBe(77);
});

test.each(['', '%PDF-1.4', 'startxref\n99999\n%%EOF', 'startxref\nnone'])('knows nothing of %j', (file) =>
  expect(declaredObjects(Buffer.from(file))).toBe(undefined),
);
