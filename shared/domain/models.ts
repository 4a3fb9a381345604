/** What a job of each model costs in time and how it is named; the models' own code is not loaded to submit a job. */
export const TOC_PARSER = {
  model: 'toc-parser',
  version: 'toc-parser-v1.0.0',
  /** Measured on spec books of 70 to 900 pages: start-up of a cold worker plus about 2 ms a page. */
  estimateSeconds: (pages: number): number => Math.ceil(1 + pages * 0.002),
} as const;

/** The model a job's row names, or undefined when this version has it no more. */
export const modelNamed = (name: string) => [TOC_PARSER].find(({ model }) => model === name);
