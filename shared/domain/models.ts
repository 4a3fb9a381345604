/** How a model is named and what a job of it costs in credits and in time; its own code is not loaded to submit a job. */
export type Model = {
  model: string;
  version: string;
  /** Credits, for the job and for each page that it reads; what a page costs may depend on the job's parameters. */
  price: { job: number; page: number | ((params: unknown) => number) };
  /** Whether a page's result depends on no other page, so that a large job can be run as ranges of pages side by side. */
  pageByPage: boolean;
  estimateSeconds: (pages: number) => number;
};

export const TOC_PARSER: Model = {
  model: 'toc-parser',
  version: 'toc-parser-v1.1.0',
  /** AnchorGrid's price: one for a job, whatever its pages. */
  price: { job: 1, page: 0 },
  pageByPage: false,
  /** Measured on books of 73 to 379 pages: under a second to start a cold worker, and 1.3 to 3.5 ms a page. */
  estimateSeconds: (pages) => Math.ceil(1 + pages * 0.0035),
};

export const CONTENT_EXTRACTOR: Model = {
  model: 'content-extractor',
  version: 'content-extractor-v1.0.0',
  price: { job: 1, page: 0 },
  pageByPage: false,
  /** Measured with all sections of books of 73 to 379 pages asked for: under a second to start, and 2 to 4 ms a page. */
  estimateSeconds: (pages) => Math.ceil(1 + pages * 0.004),
};

export const DOOR_DETECTOR: Model = {
  model: 'door-detector',
  version: 'door-detector-v1.0.0',
  /** AnchorGrid's price: two for a page. */
  price: { job: 0, page: 2 },
  pageByPage: true,
  /** Measured on CAD sheets of up to 260,000 path segments: under a second to start, and 0.1 to 0.6 s a page. */
  estimateSeconds: (pages) => Math.ceil(1 + pages * 0.6),
};

export const PAGE_CLASSIFIER: Model = {
  model: 'page-classifier',
  version: 'page-classifier-v1.0.0',
  /** AnchorGrid's price: one for a job, whatever its pages. */
  price: { job: 1, page: 0 },
  /** Pages of text are told by those around them. */
  pageByPage: false,
  /** Measured: under a second to start, 3 ms a page of text, and 75 to 100 ms a CAD sheet, whose paths are parsed with its text. */
  estimateSeconds: (pages) => Math.ceil(1 + pages * 0.1),
};

const isOfInvoice = (params: unknown): boolean =>
  typeof params === 'object' && params !== null && 'document_type' in params && params.document_type === 'invoice';

export const INVOICE_EXTRACTOR: Model = {
  model: 'invoice-extractor',
  version: 'invoice-extractor-v1.0.0',
  /** DocuRift's prices of an invoice and of a generic document, which every type but an invoice is read as. */
  price: { job: 0, page: (params) => (isOfInvoice(params) ? 2 : 1) },
  /** Sums, and tables that go on over the page, need the whole invoice. */
  pageByPage: false,
  /** Measured on invoices of one to three pages: under a second to start, and 5 to 80 ms a page; a scanned page takes OCR's seconds. */
  estimateSeconds: (pages) => Math.ceil(1 + pages * 0.1),
};

/** DocLD charges by the page, and so do the models behind its dialect that read one. */
const CREDIT_A_PAGE = { job: 0, page: 1 };

export const FORM_FILLER: Model = {
  model: 'form-filler',
  version: 'form-filler-v1.0.0',
  price: CREDIT_A_PAGE,
  /** A form is one, however many pages its fields lie on. */
  pageByPage: false,
  /** Measured: under a second to start, and 0.25 s to fill a form of two pages in two fonts. */
  estimateSeconds: (pages) => Math.ceil(1 + pages * 0.05),
};

export const DOCUMENT_GENERATOR: Model = {
  model: 'document-generator',
  version: 'document-generator-v1.0.0',
  /** How many pages it will have is not known before it is made. */
  price: { job: 1, page: 0 },
  pageByPage: false,
  /** Measured: under a second to start, and 0.3 s for four pages of tables. */
  estimateSeconds: () => 2,
};

export const WORKFLOW_RUNNER: Model = {
  model: 'workflow-runner',
  version: 'workflow-runner-v1.0.0',
  /** Its pages are counted by `workflowPages`: each is one credit of a step. */
  price: CREDIT_A_PAGE,
  /** A step may want what another made of the whole document. */
  pageByPage: false,
  /** Its steps', at the pace of invoices, which are read in most detail. */
  estimateSeconds: (pages) => Math.ceil(1 + pages * 0.1),
};

/** Reads a set of files: classifies its drawings, finds their doors, and the sections of its specifications. */
export const BID_SET: Model = {
  model: 'bid-set',
  version: 'bid-set-v1.0.0',
  /** Priced by its pages of each kind, once these are known: see bid-sets.ts. */
  price: { job: 0, page: 0 },
  pageByPage: false,
  estimateSeconds: (pages) => Math.ceil(2 + pages * 0.1),
};

export const DOCUMENT_PARSER: Model = {
  model: 'document-parser',
  version: 'document-parser-v1.0.0',
  price: CREDIT_A_PAGE,
  /** What is repeated in the margins, and how large the body's type is, the whole document tells. */
  pageByPage: false,
  /** Measured on books of 177 and 379 pages: under a second to start, and 3.4 to 4.3 ms a page; a scanned page takes OCR's seconds. */
  estimateSeconds: (pages) => Math.ceil(1 + pages * 0.005),
};

export const FIELD_EXTRACTOR: Model = {
  model: 'field-extractor',
  version: 'field-extractor-v1.0.0',
  price: CREDIT_A_PAGE,
  /** A field is taken from the page that says it best. */
  pageByPage: false,
  /** Measured with six fields on the same books: 4.1 to 6.4 ms a page. */
  estimateSeconds: (pages) => Math.ceil(1 + pages * 0.007),
};

export const DOCUMENT_SPLITTER: Model = {
  model: 'document-splitter',
  version: 'document-splitter-v1.0.0',
  price: CREDIT_A_PAGE,
  pageByPage: false,
  /** Measured on the same books: 2 to 2.6 ms a page to find and cut sections; to store the file of each takes some 30 ms more. */
  estimateSeconds: (pages) => Math.ceil(1 + pages * 0.01),
};

export const MODELS: readonly Model[] = [
  TOC_PARSER,
  CONTENT_EXTRACTOR,
  DOOR_DETECTOR,
  PAGE_CLASSIFIER,
  INVOICE_EXTRACTOR,
  DOCUMENT_PARSER,
  FIELD_EXTRACTOR,
  DOCUMENT_SPLITTER,
  FORM_FILLER,
  DOCUMENT_GENERATOR,
  WORKFLOW_RUNNER,
];

/** The model a job's row names, or undefined when this version has it no more. */
export const modelNamed = (name: string): Model | undefined => MODELS.find(({ model }) => model === name);

/** What a job costs in credits that reads so many pages. */
export const costOf = ({ price: { job, page } }: Model, pages: number, params: unknown): number =>
  job + pages * (typeof page === 'function' ? page(params) : page);
