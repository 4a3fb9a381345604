import type { Operation } from '../../../shared/contract/openapi/operation';
import { type BadInput, operationsOf, type Row, rows } from './bad-input';

const query = (text: string, detail: string, input?: string): Row => [
  input ?? `\`?${text}\``,
  { query: text },
  'VALIDATION_FAILED',
  detail,
];

const NOT_A_NUMBER = 'Invalid input: expected number, received string';
const A_TIME = 'must be an ISO 8601 date and time with Z or an offset';
const A_PERIOD = 'must be lifetime or a month such as 2026-11';

const of = (id: string, list: Row[]): BadInput[] =>
  operationsOf(id).flatMap((operation: Operation) => rows(`\`GET ${operation.path}\``, [operation], list));

const limits = [
  ...['', '%20', 'NaN', 'many', '0x10', '1e1', '5&limit=6'].map((text) =>
    query(`limit=${text}`, `limit: ${NOT_A_NUMBER}`),
  ),
  query('limit=0', 'limit: Too small: expected number to be >=1'),
  query('limit=-1', 'limit: Too small: expected number to be >=1'),
  query('limit=101', 'limit: Too big: expected number to be <=100'),
  query('limit=1.5', 'limit: Invalid input: expected int, received number'),
  query(
    `cursor=${'a'.repeat(201)}`,
    'cursor: Too big: expected string to have <=200 characters',
    'a `cursor` of 201 characters',
  ),
  query('cursor=', 'cursor: Too small: expected string to have >=1 characters'),
  query('color=red', '(query): Unrecognized key: "color"'),
];

const lists = rows('`GET /v1/jobs`, `GET /v1/usage`', operationsOf('listJobs', 'getUsage'), limits);

const jobs = of('listJobs', [
  ...['cursor=made-up', 'cursor=%00', 'cursor=%F0%9F%98%80'].map((text) =>
    query(text, 'cursor: must be the next_cursor of a page with the same filters'),
  ),
  query('model=', 'model: Too small: expected string to have >=1 characters'),
  query('document_id=42', 'document_id: Invalid UUID'),
  query('created_after=yesterday', `created_after: ${A_TIME}`),
  query('created_after=1790000000', `created_after: ${A_TIME}`),
  query('created_before=2026-02-30T00:00:00Z', `created_before: ${A_TIME}`),
  query(
    'created_after=2026-02-02T00:00:00Z&created_before=2026-02-01T00:00:00Z',
    'created_before: must be later than created_after',
  ),
]);

const usage = of('getUsage', [
  query('cursor=made-up', 'cursor: must be the next_cursor of a page of this period'),
  ...['', 'november', '2026-13', 'lifetime&period=lifetime'].map((text) =>
    query(`period=${text}`, `period: ${A_PERIOD}`),
  ),
]);

const confidences = rows('`GET /v1/jobs/{job_id}` and its overlay', operationsOf('getJob', 'getOverlay'), [
  ...['', '%20', 'NaN', 'Infinity', '0x1', '0.5&min_confidence=0.6'].map((text) =>
    query(`min_confidence=${text}`, `min_confidence: ${NOT_A_NUMBER}`),
  ),
  query('min_confidence=2', 'min_confidence: Too big: expected number to be <=1'),
  query('min_confidence=-0.1', 'min_confidence: Too small: expected number to be >=0'),
  query('min_confidense=0.2', '(query): Unrecognized key: "min_confidense"'),
]);

const overlays = of('getOverlay', [
  query('format=gif', 'format: Invalid option: expected one of "png"|"svg"'),
  query('width=wide', `width: ${NOT_A_NUMBER}`),
  query('width=199', 'width: Too small: expected number to be >=200'),
  query('width=5001', 'width: Too big: expected number to be <=5000'),
]);

/** What is refused of query parameters. */
export const QUERIES: readonly BadInput[] = [...lists, ...jobs, ...usage, ...confidences, ...overlays];
