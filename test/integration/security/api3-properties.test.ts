import { documentResponse } from '../../../shared/contract/documents';
import { jobResponse } from '../../../shared/contract/jobs';
import { jobRow } from '../../../shared/store/jobs';
import { goodBody, withBody } from '../../support/bad-input/bad-input';

/** Whatever a row or an answer holds, and a body might want to set. */
const PROPERTIES = new Set([
  ...Object.keys(jobRow.shape),
  ...Object.keys(jobResponse.shape),
  ...documentResponse.def.options.flatMap((one) => Object.keys(one.shape)),
  'constructor',
  'is_admin',
]);

/** What a client may say itself. */
const SETTABLE: Readonly<Record<string, string[]>> = {
  createDocument: ['filename', 'size_bytes', 'sha256'],
  parseSpec: [],
  extractContent: ['job_id', 'section_codes', 'division_codes'],
  detectDoors: ['page_numbers', 'skip_sheets_without_doors'],
  classifyDrawings: ['page_numbers'],
};
const OF_SUBMITS = ['document_id', 'priority', 'start_by', 'cache', 'webhook_url', 'webhook_events'];

test.each(withBody)('$id refuses every property that a client may not set', (operation) => {
  const schema = operation.body?.json;
  const known = [...(SETTABLE[operation.id] ?? []), ...(operation.submits ? OF_SUBMITS : [])];
  const good = goodBody(operation);
  expect(schema?.safeParse(good).success).toBe(true);
  const others = [...PROPERTIES].filter((property) => !known.includes(property));
  expect(others.length).toBeGreaterThan(40);
  expect(others.filter((property) => schema?.safeParse({ ...good, [property]: 'x' }).success)).toEqual([]);
});
