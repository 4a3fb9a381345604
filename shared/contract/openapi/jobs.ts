import { doorView } from '../door-result';
import { jobList, listJobsQuery } from '../job-list';
import { jobWithResult } from '../job-results';
import { cancelledJob, jobPath, retriedJob } from '../jobs';
import { overlayPath, overlayQuery } from '../overlay';
import type { Operation } from './operation';

/** The routes of jobs that are there. */
export const jobs: Operation[] = [
  {
    id: 'listJobs',
    method: 'GET',
    path: '/v1/jobs',
    summary: "The account's jobs, newest first.",
    tag: 'Jobs',
    scope: 'jobs:read',
    query: listJobsQuery,
    successes: [{ status: 200, description: 'A page of jobs, without their results.', json: jobList }],
  },
  {
    id: 'getJob',
    method: 'GET',
    path: '/v1/jobs/{job_id}',
    summary: 'A job: how far it is, and its result when it is complete.',
    tag: 'Jobs',
    scope: 'jobs:read',
    path_parameters: jobPath,
    query: doorView,
    headers: {
      'If-None-Match': 'The ETag of an answer before: 304 if nothing has changed since.',
      Prefer: 'wait=N holds the answer up to N seconds, 20 at most, until there is news.',
    },
    successes: [
      {
        status: 200,
        description: 'The job. Retry-After says when to ask again while it is alive.',
        json: jobWithResult,
      },
      { status: 304, description: 'Nothing has changed since.' },
    ],
    problems: ['JOB_NOT_FOUND'],
  },
  {
    id: 'cancelJob',
    method: 'DELETE',
    path: '/v1/jobs/{job_id}',
    summary: 'Cancels a job that still waits. Its credits come back.',
    tag: 'Jobs',
    scope: 'jobs:write',
    path_parameters: jobPath,
    successes: [{ status: 200, description: 'It is cancelled and will never run.', json: cancelledJob }],
    problems: ['JOB_NOT_FOUND', 'JOB_NOT_CANCELLABLE'],
  },
  {
    id: 'retryJob',
    method: 'POST',
    path: '/v1/jobs/{job_id}/retry',
    summary: 'Does a failed job again, as a new job.',
    tag: 'Jobs',
    scope: 'jobs:write',
    submits: true,
    path_parameters: jobPath,
    successes: [{ status: 202, description: 'The new job, or the one that did it again before.', json: retriedJob }],
    problems: ['JOB_NOT_FOUND', 'JOB_NOT_RETRYABLE', 'DOCUMENT_NOT_FOUND', 'NOT_IN_TIME'],
  },
  {
    id: 'getOverlay',
    method: 'GET',
    path: '/v1/jobs/{job_id}/overlay/{page}',
    summary: 'A sheet with the doors drawn over it.',
    tag: 'Jobs',
    scope: 'jobs:read',
    path_parameters: overlayPath,
    query: overlayQuery,
    successes: [{ status: 200, description: 'The picture.', bytes: ['image/png', 'image/svg+xml'] }],
    problems: [
      'JOB_NOT_FOUND',
      'DOCUMENT_NOT_FOUND',
      'PAGE_NOT_ANALYZED',
      'JOB_NOT_COMPLETE',
      'JOB_HAS_NO_OVERLAY',
      'PAGE_NOT_DRAWN',
    ],
  },
];
