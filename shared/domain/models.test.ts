import fc from 'fast-check';
import {
  BID_SET,
  CONTENT_EXTRACTOR,
  costOf,
  DOCUMENT_GENERATOR,
  DOCUMENT_PARSER,
  DOCUMENT_SPLITTER,
  DOOR_DETECTOR,
  FIELD_EXTRACTOR,
  FORM_FILLER,
  INVOICE_EXTRACTOR,
  modelNamed,
  PAGE_CLASSIFIER,
  TOC_PARSER,
  WORKFLOW_RUNNER,
} from './models';

test.each([
  ['toc-parser', TOC_PARSER, 1, 2],
  ['content-extractor', CONTENT_EXTRACTOR, 1, 2],
  ['door-detector', DOOR_DETECTOR, 200, 61],
  ['page-classifier', PAGE_CLASSIFIER, 1, 11],
  ['invoice-extractor', INVOICE_EXTRACTOR, 100, 11],
  ['document-parser', DOCUMENT_PARSER, 100, 2],
  ['field-extractor', FIELD_EXTRACTOR, 100, 2],
  ['document-splitter', DOCUMENT_SPLITTER, 100, 2],
  ['form-filler', FORM_FILLER, 100, 6],
  ['document-generator', DOCUMENT_GENERATOR, 1, 2],
  ['workflow-runner', WORKFLOW_RUNNER, 100, 11],
])('%s is found by its name, and says what 100 pages cost and how long they take', (name, model, credits, seconds) => {
  expect(modelNamed(name)).toBe(model);
  expect(costOf(model, 100, {})).toBe(credits);
  expect(model.estimateSeconds(100)).toBe(seconds);
});

const ALL = [
  ...[TOC_PARSER, CONTENT_EXTRACTOR, DOOR_DETECTOR, PAGE_CLASSIFIER, INVOICE_EXTRACTOR, DOCUMENT_PARSER],
  ...[FIELD_EXTRACTOR, DOCUMENT_SPLITTER, FORM_FILLER, DOCUMENT_GENERATOR, WORKFLOW_RUNNER, BID_SET],
];

test.each(ALL)('$version is a version of $model', ({ model, version }) => {
  expect(version).toMatch(new RegExp(`^${model}-v\\d+\\.\\d+\\.\\d+$`));
});

test('a set is found by no name: its pages are priced by their kinds, and it costs nothing before they are known', () => {
  expect(modelNamed(BID_SET.model)).toBeUndefined();
  expect(costOf(BID_SET, 100, {})).toBe(0);
  expect(BID_SET.estimateSeconds(100)).toBe(12);
});

test('a page of an invoice costs two credits, one of any other document one', () => {
  const costWith = (params: unknown) => costOf(INVOICE_EXTRACTOR, 3, params);
  expect(costWith({ document_type: 'invoice' })).toBe(6);
  for (const other of [{ document_type: 'receipt' }, {}, null, undefined, 'invoice']) expect(costWith(other)).toBe(3);
});

test('only the door detector reads each page by itself', () => {
  expect(ALL.filter(({ pageByPage }) => pageByPage)).toEqual([DOOR_DETECTOR]);
});

test('a job of more pages is never estimated shorter, nor cheaper, and none takes no time', () => {
  const pages = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(fc.constantFrom(...ALL), pages, pages, (model, a, b) => {
      const [fewer, more] = [Math.min(a, b), Math.max(a, b)];
      expect(model.estimateSeconds(fewer)).toBeGreaterThanOrEqual(2);
      expect(model.estimateSeconds(more)).toBeGreaterThanOrEqual(model.estimateSeconds(fewer));
      expect(costOf(model, more, {})).toBeGreaterThanOrEqual(costOf(model, fewer, {}));
    }),
  );
});
