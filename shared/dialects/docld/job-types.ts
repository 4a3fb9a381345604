/** DocLD's job types, and the model that does each. */
export const MODEL_OF = {
  parse: 'document-parser',
  extract: 'field-extractor',
  split: 'document-splitter',
  generate: 'document-generator',
  edit: 'form-filler',
  workflow: 'workflow-runner',
} as const;

export type DocldType = keyof typeof MODEL_OF;
export const DOCLD_TYPES = ['parse', 'extract', 'split', 'generate', 'edit', 'workflow'] as const;
export const DOCLD_MODELS: readonly string[] = Object.values(MODEL_OF);

/** The type of a job that a model does; undefined when DocLD has none for it, and so does not show its jobs. */
export const typeOf = (model: string): DocldType | undefined => DOCLD_TYPES.find((type) => MODEL_OF[type] === model);
