import * as z from 'zod/mini';
import type { Operation } from '../../../contract/openapi/operation';
import { projectPath, sheetPath } from '../ids';
import { docEntity, fileEntity, regionEntity, sheetEntity, specificationEntity } from '../reads/entities';
import { pageFields } from '../reads/page';
import { docQuery, fileQuery, regionQuery, sheetQuery, specificationQuery } from '../reads/query';

const PROJECT = '/api/open/v1/projects/{projectId}';

const reading = {
  method: 'GET',
  tag: 'What was read',
  scope: 'jobs:read',
  path_parameters: projectPath,
  problems: ['PROJECT_NOT_FOUND'],
} satisfies Partial<Operation>;

/** The 200 of a list: its entries under the list's name, beside what the page says of itself. */
const pageOf = (name: string, entity: z.ZodMiniType) => [
  { status: 200, description: 'A page of the list.', json: z.strictObject({ ...pageFields, [name]: z.array(entity) }) },
];

/** Plangrep's routes that read what the jobs of a project have found. */
export const lists: Operation[] = [
  {
    ...reading,
    id: 'listFiles',
    path: `${PROJECT}/files`,
    summary: 'The files.',
    query: fileQuery,
    successes: pageOf('files', fileEntity),
  },
  {
    ...reading,
    id: 'listSheets',
    path: `${PROJECT}/sheets`,
    summary: 'The drawing pages.',
    query: sheetQuery,
    successes: pageOf('sheets', sheetEntity),
  },
  {
    ...reading,
    id: 'getSheet',
    path: `${PROJECT}/sheets/{sheetId}`,
    summary: 'A drawing page, if it is what the query says.',
    path_parameters: sheetPath,
    query: sheetQuery,
    successes: [{ status: 200, description: 'The sheet.', json: z.strictObject({ sheet: sheetEntity }) }],
    problems: ['PROJECT_NOT_FOUND', 'SHEET_NOT_FOUND'],
  },
  {
    ...reading,
    id: 'listRegions',
    path: `${PROJECT}/regions`,
    summary: 'The doors.',
    query: regionQuery,
    successes: pageOf('regions', regionEntity),
    problems: ['PROJECT_NOT_FOUND', 'SHEET_NOT_FOUND'],
  },
  {
    ...reading,
    id: 'listSheetRegions',
    path: `${PROJECT}/sheets/{sheetId}/regions`,
    summary: 'The doors of one sheet.',
    path_parameters: sheetPath,
    query: regionQuery,
    successes: pageOf('regions', regionEntity),
    problems: ['PROJECT_NOT_FOUND', 'SHEET_NOT_FOUND'],
  },
  {
    ...reading,
    id: 'listSpecifications',
    path: `${PROJECT}/specifications`,
    summary: 'The sections of the specifications.',
    query: specificationQuery,
    successes: pageOf('specifications', specificationEntity),
  },
  {
    ...reading,
    id: 'listDocs',
    path: `${PROJECT}/docs`,
    summary: 'The files that are text.',
    query: docQuery,
    successes: pageOf('docs', docEntity),
  },
];
