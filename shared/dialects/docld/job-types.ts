import {
  DOCUMENT_GENERATOR,
  DOCUMENT_PARSER,
  DOCUMENT_SPLITTER,
  FIELD_EXTRACTOR,
  FORM_FILLER,
  type Model,
  WORKFLOW_RUNNER,
} from '../../domain/models';

export const DOCLD_TYPES = ['parse', 'extract', 'split', 'generate', 'edit', 'workflow'] as const;
export type DocldType = (typeof DOCLD_TYPES)[number];

const MODELS: Record<DocldType, Model> = {
  parse: DOCUMENT_PARSER,
  extract: FIELD_EXTRACTOR,
  split: DOCUMENT_SPLITTER,
  generate: DOCUMENT_GENERATOR,
  edit: FORM_FILLER,
  workflow: WORKFLOW_RUNNER,
};

export const DOCLD_MODELS: readonly string[] = DOCLD_TYPES.map((type) => MODELS[type].model);

/** The type of a job that a model does; undefined when DocLD has none for it, and so does not show its jobs. */
export const typeOf = (model: string): DocldType | undefined =>
  DOCLD_TYPES.find((type) => MODELS[type].model === model);
