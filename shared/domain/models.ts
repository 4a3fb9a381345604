/** What a job of each model costs in time and how it is named; the models' own code is not loaded to submit a job. */
export const TOC_PARSER = {
  model: 'toc-parser',
  version: 'toc-parser-v1.1.0',
  /** Measured on books of 73 to 379 pages: under a second to start a cold worker, and 1.3 to 3.5 ms a page. */
  estimateSeconds: (pages: number): number => Math.ceil(1 + pages * 0.0035),
} as const;

export const CONTENT_EXTRACTOR = {
  model: 'content-extractor',
  version: 'content-extractor-v1.0.0',
  /** Measured with all sections of books of 73 to 379 pages asked for: under a second to start, and 2 to 4 ms a page. */
  estimateSeconds: (pages: number): number => Math.ceil(1 + pages * 0.004),
} as const;

/** The model a job's row names, or undefined when this version has it no more. */
export const modelNamed = (name: string) => [TOC_PARSER, CONTENT_EXTRACTOR].find(({ model }) => model === name);
