import { contentExtract } from '../content-extract';
import { doorsSubmit, drawingSubmit } from '../drawings';
import { parseSpec, submittedJob } from '../jobs';
import { OF_PDF, type Operation } from './operation';

const submitted = {
  status: 202,
  description: 'The job, queued, or complete at once with a result of before.',
  json: submittedJob,
};
const OF_DOCUMENT = ['DOCUMENT_NOT_FOUND', 'DOCUMENT_NOT_UPLOADED', 'NOT_IN_TIME', ...OF_PDF] as const;

/** The routes that make a job, each of one model. */
export const submits: Operation[] = [
  {
    id: 'parseSpec',
    method: 'POST',
    path: '/v1/specs/parse/document',
    summary: 'Finds the sections of a specification book and their pages.',
    tag: 'Submits',
    scope: 'jobs:write',
    submits: true,
    body: { json: parseSpec },
    successes: [submitted],
    problems: OF_DOCUMENT,
  },
  {
    id: 'extractContent',
    method: 'POST',
    path: '/v1/specs/content-extract',
    summary: 'Takes sections apart that a toc-parser job has found: text, paragraphs, requirements.',
    tag: 'Submits',
    scope: 'jobs:write',
    submits: true,
    body: { json: contentExtract },
    successes: [submitted],
    problems: [
      ...OF_DOCUMENT,
      'JOB_NOT_FOUND',
      'SOURCE_JOB_WRONG_MODEL',
      'SOURCE_JOB_NOT_COMPLETE',
      'INVALID_SECTION_CODE',
      'NO_SECTIONS_RESOLVED',
    ],
  },
  {
    id: 'detectDoors',
    method: 'POST',
    path: '/v1/drawings/detection/doors',
    summary: 'Finds the doors on floor plans.',
    tag: 'Submits',
    scope: 'jobs:write',
    submits: true,
    body: { json: doorsSubmit },
    successes: [submitted],
    problems: OF_DOCUMENT,
  },
  {
    id: 'classifyDrawings',
    method: 'POST',
    path: '/v1/drawings/classify',
    summary: 'Tells number, title, discipline and type of each sheet.',
    tag: 'Submits',
    scope: 'jobs:write',
    submits: true,
    body: { json: drawingSubmit },
    successes: [submitted],
    problems: OF_DOCUMENT,
  },
];
