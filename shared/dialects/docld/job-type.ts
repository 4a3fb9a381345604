export const DOCLD_TYPES = ['parse', 'extract', 'split', 'generate', 'edit', 'workflow'] as const;
export type DocldType = (typeof DOCLD_TYPES)[number];

const TYPES: Record<string, DocldType> = {
  'document-parser': 'parse',
  'field-extractor': 'extract',
  'document-splitter': 'split',
  'document-generator': 'generate',
  'form-filler': 'edit',
  workflow: 'workflow',
};

/** What DocLD calls a job of this model; undefined for a model that none of its jobs is of. */
export const docldTypeOf = (model: string): DocldType | undefined => TYPES[model];
