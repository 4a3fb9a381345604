import * as z from 'zod/mini';
import { extractResult } from '../../contract/extract-result';
import { formResult } from '../../contract/forms';
import { generationResult } from '../../contract/generation';
import { parseResult } from '../../contract/parse-result';
import { splitResult } from '../../contract/split-result';
import { workflowResult } from '../../contract/workflow-run';
import type { DocldType } from './job-types';

/** Gives a url to fetch a file for an hour that the job made beside its result: a section's PDF by its id, or its output. */
export type FileUrl = (section: string | undefined) => Promise<string>;

type View = Record<string, unknown>;

const ofParse = async (stored: unknown): Promise<View> => {
  const { chunks, markdown, tables, pages, ...metadata } = z.parse(parseResult, stored);
  return { type: 'full', chunks, markdown, tables, pages, metadata };
};

const ofExtract = async (stored: unknown): Promise<View> => {
  const { data, fields, missing, confidence, ...metadata } = z.parse(extractResult, stored);
  return { data, overall_confidence: confidence, fields, missing, metadata };
};

const ofSplit = async (stored: unknown, documentId: string, fileUrl: FileUrl): Promise<View> => {
  const { sections, ...metadata } = z.parse(splitResult, stored);
  const withUrls = sections.map(async ({ size_bytes, ...section }) => ({
    ...section,
    document_id: documentId,
    file_url: size_bytes === null ? null : await fileUrl(section.id),
  }));
  return { sections: await Promise.all(withUrls), metadata };
};

const ofEdit = async (stored: unknown, _: string, fileUrl: FileUrl): Promise<View> => {
  const { elements, filled_elements, refused, unmatched, output_bytes, ...metadata } = z.parse(formResult, stored);
  if (output_bytes === null) return { elements, metadata };
  return { elements, filled_elements, refused, unmatched, output_file_url: await fileUrl(undefined), metadata };
};

const ofGenerate = async (stored: unknown, _: string, fileUrl: FileUrl): Promise<View> => {
  const { output_bytes: size, ...metadata } = z.parse(generationResult, stored);
  return { output_file_url: await fileUrl(undefined), size, metadata };
};

const ofWorkflow = async (stored: unknown): Promise<View> => {
  const { outcome, steps, ...metadata } = z.parse(workflowResult, stored);
  return { outcome, steps, metadata };
};

const VIEWS: Record<DocldType, (stored: unknown, documentId: string, fileUrl: FileUrl) => Promise<View>> = {
  parse: ofParse,
  extract: ofExtract,
  split: ofSplit,
  edit: ofEdit,
  generate: ofGenerate,
  workflow: ofWorkflow,
};

/** A stored result as DocLD shows it: what the job was for, and as `metadata` what else is to be known of it. */
export const viewOf = (type: DocldType, stored: unknown, documentId: string, fileUrl: FileUrl): Promise<View> =>
  VIEWS[type](stored, documentId, fileUrl);
