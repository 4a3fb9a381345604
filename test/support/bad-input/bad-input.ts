import type { Operation } from '../../../shared/contract/openapi/operation';
import { PLANWRIGHT } from '../../../shared/contract/openapi/planwright';
import type { ProblemCode } from '../../../shared/domain/problems';

/** What is sent instead of an operation's good request; `extra` is added to its good JSON body. */
export type Sent = {
  pathId?: string;
  query?: string;
  headers?: Record<string, string>;
  json?: unknown;
  extra?: object;
  body?: string | Uint8Array<ArrayBuffer> | (() => FormData);
};

/** An input that is refused: the operations it is sent to, what it is in words, and what each answers. */
export type BadInput = {
  operations: readonly Operation[];
  /** The operations in words, for the documentation. */
  where: string;
  input: string;
  sent: Sent;
  /** By the parameter of the path where that decides. */
  code: ProblemCode | 'NOT_FOUND';
  detail: string;
};

export const operationsOf = (...ids: string[]): Operation[] =>
  ids.map((id) => {
    const found = PLANWRIGHT.operations.find((operation) => operation.id === id);
    if (!found) throw new Error(`There is no operation ${id}`);
    return found;
  });

export const codeOf = ({ path }: Operation, code: BadInput['code']): ProblemCode => {
  if (code !== 'NOT_FOUND') return code;
  return path.includes('{document_id}') ? 'DOCUMENT_NOT_FOUND' : 'JOB_NOT_FOUND';
};

/** A well-formed id of nothing. */
export const NOTHING = '0199a7b2-0000-7000-8000-000000000000';

const document = { document_id: NOTHING };

/** The least that each operation with a JSON body takes. */
const GOOD_BODIES: Readonly<Record<string, object>> = {
  createDocument: { filename: 'book.pdf', size_bytes: 10, sha256: 'a'.repeat(64) },
  parseSpec: document,
  extractContent: { job_id: NOTHING, section_codes: ['260519'] },
  detectDoors: document,
  classifyDrawings: document,
};

/** A good JSON body of the operation; throws for one that the tables do not know yet. */
export const goodBody = ({ id }: Operation): object => {
  const body = GOOD_BODIES[id];
  if (!body) throw new Error(`Say in GOOD_BODIES what ${id} takes`);
  return body;
};

export const withBody = PLANWRIGHT.operations.filter(({ body }) => body !== undefined);
export const withId = PLANWRIGHT.operations.filter(({ path_parameters }) => path_parameters !== undefined);
export const posts = PLANWRIGHT.operations.filter(({ method }) => method === 'POST');

/** Rows of one set of operations: `[input, what is sent, code, detail]`. */
export type Row = readonly [input: string, sent: Sent, code: BadInput['code'], detail: string];

export const rows = (where: string, operations: readonly Operation[], list: readonly Row[]): BadInput[] =>
  list.map(([input, sent, code, detail]) => ({ where, operations, input, sent, code, detail }));
