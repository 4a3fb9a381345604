import type * as z from 'zod/mini';
import { contentExtract } from '../shared/contract/content-extract';
import { doorsSubmit, drawingSubmit } from '../shared/contract/drawings';
import { parseSpec, submittedJob } from '../shared/contract/jobs';
import type { Connection } from './connection';
import { bodyOf, request } from './http/request';

/** The models that have a route of their own, and what each is asked. */
export const SUBMITS = {
  'toc-parser': { path: '/v1/specs/parse/document', body: parseSpec },
  'content-extractor': { path: '/v1/specs/content-extract', body: contentExtract },
  'door-detector': { path: '/v1/drawings/detection/doors', body: doorsSubmit },
  'page-classifier': { path: '/v1/drawings/classify', body: drawingSubmit },
};
export type ModelName = keyof typeof SUBMITS;
export type SubmitBody<Model extends ModelName> = z.input<(typeof SUBMITS)[Model]['body']>;
export type SubmittedJob = z.infer<typeof submittedJob>;

/** Makes a job of a model, or finds its result of before. Whatever befalls the network, it is made and charged once. */
export async function submit<Model extends ModelName>(
  connection: Connection,
  model: Model,
  json: SubmitBody<Model>,
): Promise<SubmittedJob> {
  return bodyOf(await request(connection, SUBMITS[model].path, { method: 'POST', json }), submittedJob);
}
