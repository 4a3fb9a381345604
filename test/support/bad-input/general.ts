import { type BadInput, posts, rows, withBody, withId } from './bad-input';

const json = { 'content-type': 'application/json' };
const text = (body: string) => ({ headers: json, body });
const typed = (type: string) => ({ headers: { 'content-type': type }, body: '{}' });

const bodies = rows('every route with a body', withBody, [
  ['no body', text(''), 'INVALID_JSON', 'Unexpected end of JSON input'],
  ['JSON that ends too early', text('{"a":'), 'INVALID_JSON', 'Unexpected end of JSON input'],
  ['`NaN`', text('NaN'), 'INVALID_JSON', '"NaN" is not valid JSON'],
  [
    'two values',
    text('{} {}'),
    'INVALID_JSON',
    'Unexpected non-whitespace character after JSON at position 3 (line 1 column 4)',
  ],
  [
    'bytes that are no UTF-8',
    { headers: json, body: Uint8Array.from([0xff, 0xfe]) },
    'INVALID_JSON',
    `Unexpected token '\ufffd', "\ufffd\ufffd" is not valid JSON`,
  ],
  ['`null`', text('null'), 'VALIDATION_FAILED', '(body): Invalid input: expected object, received null'],
  ['a list', text('[]'), 'VALIDATION_FAILED', '(body): Invalid input: expected object, received array'],
  ['a text', text('"{}"'), 'VALIDATION_FAILED', '(body): Invalid input: expected object, received string'],
  ['a number', text('42'), 'VALIDATION_FAILED', '(body): Invalid input: expected object, received number'],
  [
    'a field that nobody knows',
    { extra: { prioritty: 'high' } },
    'VALIDATION_FAILED',
    '(body): Unrecognized key: "prioritty"',
  ],
  [
    'another account in the body',
    { extra: { account_id: 'acme' } },
    'VALIDATION_FAILED',
    '(body): Unrecognized key: "account_id"',
  ],
  [
    'a body 100,000 levels deep',
    { headers: json, body: `${'['.repeat(100_000)}${']'.repeat(100_000)}` },
    'VALIDATION_FAILED',
    '(body): Invalid input: expected object, received array',
  ],
  [
    '`text/plain`',
    typed('text/plain'),
    'UNSUPPORTED_MEDIA_TYPE',
    'The body came as "text/plain", not as application/json.',
  ],
  [
    '`application/x-www-form-urlencoded`',
    typed('application/x-www-form-urlencoded'),
    'UNSUPPORTED_MEDIA_TYPE',
    'The body came as "application/x-www-form-urlencoded", not as application/json.',
  ],
]);

const nothing = (input: string, pathId: string) =>
  [input, { pathId }, 'NOT_FOUND', 'There is nothing under this id.'] as const;

const ids = rows('every route with an id', withId, [
  nothing('a number', '1'),
  nothing('a NUL', '%00'),
  nothing('an id and a NUL', '0199a7b2-0000-7000-8000-000000000000%00'),
  nothing('bytes that are no UTF-8', '%ff'),
  nothing('a letter that turns the line', '%E2%80%AE'),
  nothing('an emoji', '%F0%9F%98%80'),
  nothing('a space', '%20'),
  nothing('SQL', "'%20OR%20'1'='1"),
  nothing('`__proto__`', '__proto__'),
  nothing('`undefined`', 'undefined'),
  nothing('3,000 letters', 'a'.repeat(3000)),
]);

const WRONG_LENGTH = 'Idempotency-Key has 1 to 256 characters.';

const idempotency = rows('every POST', posts, [
  ['an empty `Idempotency-Key`', { headers: { 'idempotency-key': '' } }, 'VALIDATION_FAILED', WRONG_LENGTH],
  ['one of 257 characters', { headers: { 'idempotency-key': 'k'.repeat(257) } }, 'VALIDATION_FAILED', WRONG_LENGTH],
]);

/** What is refused by every route of a kind. */
export const GENERAL: readonly BadInput[] = [...bodies, ...ids, ...idempotency];
