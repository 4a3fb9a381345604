import { type BadInput, operationsOf, type Row, rows } from './bad-input';

const wrong = (field: string, value: unknown, said: string, input?: string): Row => [
  input ?? `\`"${field}": ${JSON.stringify(value)}\``,
  { extra: { [field]: value } },
  'VALIDATION_FAILED',
  `${field}: ${said}`,
];

const PRINTABLE = 'must be Unicode text without control characters';
const SHA256 = 'must be the SHA-256 of the file as 64 hex digits';
const NO_FILE = 'The form has no part named file with a PDF in it.';

const formWith = (field: string, value: string | Blob) => () => {
  const form = new FormData();
  form.append(field, value);
  return form;
};

const unreachable = (url: string, detail: string): Row => [
  `\`"url": "${url}"\``,
  { json: { url } },
  'URL_UNREACHABLE',
  detail,
];

/** What `POST /v1/documents` refuses; files that are harmful rather than wrong have tests of their own. */
export const DOCUMENTS: readonly BadInput[] = rows('`POST /v1/documents`', operationsOf('createDocument'), [
  ['`{}`', { json: {} }, 'VALIDATION_FAILED', 'filename: is required'],
  wrong('filename', '', 'Too small: expected string to have >=1 characters'),
  wrong(
    'filename',
    'x'.repeat(256),
    'Too big: expected string to have <=255 characters',
    'a `filename` of 256 characters',
  ),
  wrong('filename', 'a\u0000.pdf', PRINTABLE),
  wrong('filename', 'a\r\nb.pdf', PRINTABLE),
  wrong('filename', '\ud800.pdf', PRINTABLE),
  wrong('filename', 1, 'Invalid input: expected string, received number'),
  wrong('size_bytes', 0, 'Too small: expected number to be >0'),
  wrong('size_bytes', -1, 'Too small: expected number to be >0'),
  wrong('size_bytes', 1.5, 'Invalid input: expected int, received number'),
  wrong('size_bytes', '10', 'Invalid input: expected number, received string'),
  wrong('size_bytes', 1e300, 'Too big: expected int to be <=9007199254740991'),
  [
    '`"size_bytes": 1000000000000`',
    { extra: { size_bytes: 1e12 } },
    'FILE_TOO_LARGE',
    'The file has 1000000000000 bytes; tier enterprise takes up to 209715200.',
  ],
  wrong('sha256', 'abc', SHA256),
  wrong('sha256', 'g'.repeat(64), SHA256, 'a `sha256` with other letters'),
  ['`{"url": ""}`', { json: { url: '' } }, 'VALIDATION_FAILED', 'url: Invalid URL'],
  ['`{"url": 1}`', { json: { url: 1 } }, 'VALIDATION_FAILED', 'url: Invalid input: expected string, received number'],
  [
    'a `url` of more than 2,048 characters',
    { json: { url: `https://example.com/${'a'.repeat(2048)}` } },
    'VALIDATION_FAILED',
    'url: Too big: expected string to have <=2048 characters',
  ],
  [
    'a `url` and a `sha256`',
    { json: { url: 'https://example.com/a.pdf', sha256: 'a'.repeat(64) } },
    'VALIDATION_FAILED',
    '(body): Unrecognized key: "sha256"',
  ],
  unreachable('http://example.com/a.pdf', 'only https addresses are fetched'),
  unreachable('file:///etc/passwd', 'only https addresses are fetched'),
  unreachable('javascript:alert(1)', 'only https addresses are fetched'),
  unreachable('https://example.com:8443/a.pdf', 'only port 443 is fetched'),
  unreachable('https://me:secret@example.com/a.pdf', 'an address with credentials is not fetched'),
  unreachable('https://169.254.169.254/latest/meta-data/', '169.254.169.254 is not a public address'),
  [
    'a form without a boundary',
    { headers: { 'content-type': 'multipart/form-data' }, body: 'x' },
    'VALIDATION_FAILED',
    NO_FILE,
  ],
  ['a form without a file', { body: formWith('title', 'Book') }, 'VALIDATION_FAILED', NO_FILE],
  ['a text in place of the file', { body: formWith('file', '%PDF-1.7') }, 'VALIDATION_FAILED', NO_FILE],
  [
    'an empty file',
    { body: formWith('file', new Blob([], { type: 'application/pdf' })) },
    'NOT_A_PDF',
    'The file does not begin with a PDF header.',
  ],
]);
