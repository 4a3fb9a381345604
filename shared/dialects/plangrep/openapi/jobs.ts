import type { Operation } from '../../../contract/openapi/operation';
import {
  createdJob,
  createdProject,
  jobAnswer,
  jobsAnswer,
  projectAnswer,
  projectsAnswer,
  resultElsewhere,
} from '../contract';
import { jobPath, projectPath } from '../ids';
import { newJob, newProject } from '../requests';
import { resultV1 } from '../result-contract';

const BASE = '/api/open/v1';
const JOB = `${BASE}/jobs/{jobId}`;

const reading = { method: 'GET', scope: 'jobs:read' } as const;
const acting = { method: 'POST', scope: 'jobs:write' } as const;
const ofProject = {
  tag: 'Projects',
  path_parameters: projectPath,
  problems: ['PROJECT_NOT_FOUND'],
} satisfies Partial<Operation>;
const ofJob = { tag: 'Jobs', path_parameters: jobPath } satisfies Partial<Operation>;

/** Plangrep's routes of projects and jobs. */
export const jobs: Operation[] = [
  {
    ...acting,
    id: 'createProject',
    path: `${BASE}/projects`,
    summary: 'Makes a project, which is ready at once.',
    tag: 'Projects',
    body: { json: newProject },
    successes: [{ status: 202, description: 'The project.', json: createdProject }],
    problems: ['PROJECT_NAME_TAKEN'],
  },
  {
    ...reading,
    id: 'listProjects',
    path: `${BASE}/projects`,
    summary: "The account's projects.",
    tag: 'Projects',
    successes: [{ status: 200, description: 'All of them.', json: projectsAnswer }],
  },
  {
    ...reading,
    ...ofProject,
    id: 'getProject',
    path: `${BASE}/projects/{projectId}`,
    summary: 'A project.',
    successes: [{ status: 200, description: 'The project.', json: projectAnswer }],
  },
  {
    ...acting,
    ...ofProject,
    id: 'createJob',
    path: `${BASE}/projects/{projectId}/jobs`,
    summary: 'Makes a job that awaits its files.',
    submits: true,
    body: { json: newJob, optional: true },
    successes: [{ status: 202, description: 'The job, with the secret of its webhooks.', json: createdJob }],
  },
  {
    ...reading,
    ...ofProject,
    id: 'listJobs',
    path: `${BASE}/projects/{projectId}/jobs`,
    summary: "A project's jobs.",
    successes: [{ status: 200, description: 'All of them.', json: jobsAnswer }],
  },
  {
    ...reading,
    ...ofJob,
    id: 'getJob',
    path: JOB,
    summary: 'A job, with its files.',
    successes: [{ status: 200, description: 'The job.', json: jobAnswer }],
    problems: ['JOB_NOT_FOUND'],
  },
  {
    ...reading,
    ...ofJob,
    id: 'getResult',
    path: `${JOB}/result`,
    summary: 'What a completed job has read.',
    successes: [
      { status: 200, description: 'Result v1.', json: resultV1 },
      { status: 303, description: 'It is too large for an answer and lies at Location.', json: resultElsewhere },
    ],
    problems: ['JOB_NOT_FOUND', 'JOB_NOT_COMPLETE'],
  },
  {
    ...acting,
    ...ofJob,
    id: 'cancelJob',
    path: `${JOB}/cancel`,
    summary: 'Cancels a job, also while it runs.',
    successes: [{ status: 200, description: 'The job, cancelled.', json: jobAnswer }],
    problems: ['JOB_NOT_FOUND', 'JOB_NOT_CANCELLABLE'],
  },
  {
    ...acting,
    ...ofJob,
    id: 'resumeJob',
    path: `${JOB}/resume`,
    summary: 'Goes on with a job that is blocked for want of credits.',
    successes: [{ status: 200, description: 'The job, queued.', json: jobAnswer }],
    problems: ['JOB_NOT_FOUND', 'JOB_NOT_BLOCKED'],
  },
];
