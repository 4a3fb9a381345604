import { PLANWRIGHT } from '../../../shared/contract/openapi/planwright';
import { type BadInput, NOTHING, operationsOf, type Row, rows } from './bad-input';

const submits = PLANWRIGHT.operations.filter(({ submits: isSubmit, body }) => isSubmit && body);

const wrong = (field: string, value: unknown, said: string, input?: string): Row => [
  input ?? `\`"${field}": ${JSON.stringify(value)}\``,
  { extra: { [field]: value } },
  'VALIDATION_FAILED',
  `${field}: ${said}`,
];

const A_TIME = 'must be an ISO 8601 date and time with Z or an offset';
const AHEAD = 'must be in the future, before the year 10000';

const everySubmit = rows('every submit', submits, [
  wrong('priority', 'urgent', 'Invalid option: expected one of "high"|"normal"'),
  wrong('priority', 1, 'Invalid option: expected one of "high"|"normal"'),
  wrong('cache', 'no', 'Invalid option: expected one of "use"|"bypass"'),
  wrong('start_by', 'tomorrow', A_TIME),
  wrong('start_by', 1_800_000_000, A_TIME),
  wrong('start_by', '2026-02-30T00:00:00Z', A_TIME),
  wrong('start_by', '2020-01-01T00:00:00Z', AHEAD),
  wrong('start_by', '9999-12-31T23:59:59-01:00', AHEAD),
  wrong('webhook_url', 'http://example.com/hook', 'must be an https address'),
  wrong('webhook_url', 'example.com', 'must be an https address'),
  wrong(
    'webhook_url',
    `https://example.com/${'a'.repeat(2048)}`,
    'must have at most 2048 characters',
    'a `webhook_url` of more than 2,048 characters',
  ),
  wrong(
    'webhook_url',
    'https://me:secret@example.com/hook',
    'must carry no user name or password: they would not be sent',
  ),
  wrong('webhook_events', [], 'Too small: expected array to have >=1 items'),
  wrong('webhook_events', 'complete', 'Invalid input: expected array, received string'),
  wrong(
    'webhook_events',
    ['complete'],
    'needs a webhook_url to be sent to',
    '`"webhook_events": ["complete"]` without a `webhook_url`',
  ),
]);

const UNKNOWN = 'There is nothing under this id.';

const ofDocument = rows('submits of a document', operationsOf('parseSpec', 'detectDoors', 'classifyDrawings'), [
  ['`{}`', { json: {} }, 'VALIDATION_FAILED', 'document_id: is required'],
  wrong('document_id', null, 'is required'),
  wrong('document_id', 42, 'Invalid input: expected string, received number'),
  wrong('document_id', '../../etc/passwd', 'Invalid UUID'),
  wrong('document_id', `${NOTHING}\u0000`, 'Invalid UUID', 'a `document_id` with a NUL'),
  ['an id of nothing', {}, 'DOCUMENT_NOT_FOUND', UNKNOWN],
]);

const pages = rows('submits of drawings', operationsOf('detectDoors', 'classifyDrawings'), [
  wrong('page_numbers', '1-3', 'Invalid input: expected array, received string'),
  wrong('page_numbers', [], 'Too small: expected array to have >=1 items'),
  wrong('page_numbers', Array(10_001).fill(1), 'Too big: expected array to have <=10000 items', '10,001 page numbers'),
  ...(
    [
      [0, 'Too small: expected number to be >0'],
      [-1, 'Too small: expected number to be >0'],
      [1.5, 'Invalid input: expected int, received number'],
      [1e300, 'Too big: expected int to be <=9007199254740991'],
      ['1', 'Invalid input: expected number, received string'],
      [null, 'Invalid input: expected number, received null'],
    ] as const
  ).map(
    ([page, said]): Row => [
      `\`"page_numbers": [${JSON.stringify(page)}]\``,
      { extra: { page_numbers: [page] } },
      'VALIDATION_FAILED',
      `page_numbers.0: ${said}`,
    ],
  ),
]);

const doors = rows('`POST /v1/drawings/detection/doors`', operationsOf('detectDoors'), [
  wrong('skip_sheets_without_doors', 'yes', 'Invalid input: expected boolean, received string'),
]);

const codes = rows('`POST /v1/specs/content-extract`', operationsOf('extractContent'), [
  ['`{}`', { json: {} }, 'VALIDATION_FAILED', 'job_id: is required'],
  wrong('job_id', 'toc-1', 'Invalid UUID'),
  [
    'neither sections nor divisions',
    { json: { job_id: NOTHING } },
    'VALIDATION_FAILED',
    'section_codes: give section_codes, division_codes or both',
  ],
  wrong('section_codes', '260519', 'Invalid input: expected array, received string'),
  wrong(
    'section_codes',
    Array(2001).fill('260519'),
    'Too big: expected array to have <=2000 items',
    '2,001 section codes',
  ),
  [
    'a section code of 65 letters',
    { extra: { section_codes: ['x'.repeat(65)] } },
    'VALIDATION_FAILED',
    'section_codes.0: Too big: expected string to have <=64 characters',
  ],
  [
    '`"section_codes": ["26 05"]`',
    { extra: { section_codes: ['26 05'] } },
    'INVALID_SECTION_CODE',
    'Not a section code: "26 05".',
  ],
  [
    'digits of another script',
    { extra: { section_codes: ['２６０５１９'] } },
    'INVALID_SECTION_CODE',
    'Not a section code: "２６０５１９".',
  ],
  [
    '`"division_codes": [""]`',
    { extra: { division_codes: [''] } },
    'VALIDATION_FAILED',
    'division_codes.0: a digit is needed, as in 26',
  ],
  ['an id of nothing', {}, 'JOB_NOT_FOUND', UNKNOWN],
]);

/** What the routes that make a job refuse. */
export const SUBMITS: readonly BadInput[] = [...everySubmit, ...ofDocument, ...pages, ...doors, ...codes];
