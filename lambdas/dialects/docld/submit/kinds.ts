import type * as z from 'zod/mini';
import { generation } from '../../../../shared/contract/generation';
import { DETECT, detectRequest, editRequest, fillParamsOf } from '../../../../shared/dialects/docld/edit-request';
import { extractParamsOf, extractRequest } from '../../../../shared/dialects/docld/extract-request';
import { generateRequest, generationOf } from '../../../../shared/dialects/docld/generate-request';
import { parseParamsOf, parseRequest } from '../../../../shared/dialects/docld/parse-request';
import type { Source } from '../../../../shared/dialects/docld/source';
import { splitParamsOf, splitRequest } from '../../../../shared/dialects/docld/split-request';
import { workflowParamsOf, workflowRequest } from '../../../../shared/dialects/docld/workflow-request';
import {
  DOCUMENT_GENERATOR,
  DOCUMENT_PARSER,
  DOCUMENT_SPLITTER,
  FIELD_EXTRACTOR,
  FORM_FILLER,
  type Model,
  WORKFLOW_RUNNER,
} from '../../../../shared/domain/models';
import { needsDocument, workflowPages } from '../../../../shared/models/workflow/step-pages';
import { invalidField, parse } from '../../../api/parse';
import type { SentFile } from './body';
import type { Found, Template } from './find-input';

/** What the body of a submit says of its document. */
type Named = {
  input?: Source | undefined;
  document_id?: string | undefined;
  edit_job_id?: string | undefined;
  webhook_url?: string | undefined;
};

/** What a submit asks for: `request` is what it said, `work` what its model is to do with the document. */
export type Asked = {
  request: Named;
  model: Model;
  source: Source | SentFile | Template;
  work: (found: Found) => { params: object; pages: number };
};

/** What a workflow that makes its own document begins with. */
const NOTHING: Template = { from: 'template', generation: generation.parse({ template: '-' }) };

const sourceOf = (
  { input, document_id, edit_job_id }: Named,
  file: SentFile | undefined,
  needsNone: boolean,
): Source | SentFile | Template => {
  const document = document_id === undefined ? undefined : ({ from: 'document', id: document_id } as const);
  const [source, second] = [file, input, document].filter((one) => one !== undefined);
  if (second) throw invalidField('input', 'only one of file, input and document_id can be used');
  if (source) return source;
  if (edit_job_id !== undefined) return { from: 'job', id: edit_job_id };
  if (needsNone) return NOTHING;
  throw invalidField('input', 'one of file, input and document_id is missing');
};

/** How a request becomes work: the parameters of its model; the pages it is charged for, where they are not the document's; whether it needs no document. */
type Work<Request> = {
  params: (request: Request, found: Found) => object;
  pages?: (request: Request, documentPages: number) => number;
  needsNone?: (request: Request) => boolean;
};

const kind =
  <Request extends Named>(
    model: Model,
    schema: z.ZodMiniType<Request>,
    { params, pages = (_, documentPages) => documentPages, needsNone = () => false }: Work<Request>,
  ) =>
  (fields: unknown, file: SentFile | undefined): Asked => {
    const request = parse(schema, fields);
    return {
      request,
      model,
      source: sourceOf(request, file, needsNone(request)),
      work: (found) => ({
        params: params(request, found),
        pages: pages(request, found.document.page_count),
      }),
    };
  };

const parseKind = kind(DOCUMENT_PARSER, parseRequest, {
  params: (request, { document }) => parseParamsOf(request, document.parsing_config),
});

/** A job that makes a document of a template costs the same whatever its pages, which nobody knows before. */
const generate = (fields: unknown): Asked => {
  const request = parse(generateRequest, fields);
  const source: Template = { from: 'template', generation: generationOf(request) };
  return {
    request: { webhook_url: request.webhook_url },
    model: DOCUMENT_GENERATOR,
    source,
    work: () => ({ params: {}, pages: 0 }),
  };
};

/** The submits, by their routes. */
export const KINDS: Partial<Record<string, (fields: unknown, file: SentFile | undefined) => Asked>> = {
  'POST /api/parse': parseKind,
  'POST /api/parse/async': parseKind,
  'POST /api/extract/run': kind(FIELD_EXTRACTOR, extractRequest, {
    params: (request, { parsedKey }) => extractParamsOf(request, parsedKey),
  }),
  'POST /api/split/run': kind(DOCUMENT_SPLITTER, splitRequest, { params: splitParamsOf }),
  'POST /api/edit/detect': kind(FORM_FILLER, detectRequest, { params: () => DETECT }),
  'POST /api/edit/run': kind(FORM_FILLER, editRequest, { params: fillParamsOf }),
  'POST /api/generate': generate,
  'POST /api/workflows/run': kind(WORKFLOW_RUNNER, workflowRequest, {
    params: workflowParamsOf,
    pages: (request, documentPages) => workflowPages(workflowParamsOf(request).steps, documentPages),
    needsNone: (request) => !needsDocument(workflowParamsOf(request).steps),
  }),
};
