import * as z from 'zod/mini';
import { timestamp } from '../../contract/common';
import { fileId, jobId, projectId } from './ids';
import { MAX_DECLARED_BYTES, MAX_FILES } from './limits';
import { PLANGREP_STATUSES } from './status';

const count = z.int().check(z.minimum(0));

export const FILE_STATUSES = [
  'awaiting_upload',
  'uploaded',
  'skipped',
  'processing',
  'completed',
  'failed',
  'cancelled',
  'expired',
] as const;

/** A project. Ours needs no machine of its own, so it is ready and running from the start. */
export const project = z.strictObject({
  id: projectId,
  name: z.string(),
  projectKind: z.literal('open_api'),
  status: z.literal('ready'),
  runtime: z.strictObject({ status: z.literal('running'), upgradeStatus: z.null() }),
  createdAt: timestamp,
  updatedAt: timestamp,
});
export type PlangrepProject = z.infer<typeof project>;

export const projectAnswer = z.strictObject({ project });
export const projectsAnswer = z.strictObject({ projects: z.array(project) });

/** The 202 of POST /projects. `availableCredits` is null where the account's are not limited. */
export const createdProject = z.strictObject({
  project,
  billing: z.strictObject({ availableCredits: z.nullable(z.int()), creditsCharged: count, requiredCredits: count }),
});

export const jobError = z.strictObject({ code: z.string(), message: z.string() });

export const job = z.strictObject({
  id: jobId,
  externalId: z.nullable(z.string()),
  status: z.enum(PLANGREP_STATUSES),
  projectId,
  limits: z.strictObject({ maxDeclaredBytes: z.literal(MAX_DECLARED_BYTES), maxFiles: z.literal(MAX_FILES) }),
  /** Both 0 until preflight has counted. */
  pageCount: count,
  successfulPageCount: count,
  billing: z.strictObject({ creditsReserved: count, creditsDebited: count }),
  files: z.array(z.strictObject({ id: fileId, fileName: z.string(), status: z.enum(FILE_STATUSES) })),
  resultUrl: z.nullable(z.url()),
  error: z.nullable(jobError),
  createdAt: timestamp,
  updatedAt: timestamp,
  completedAt: z.nullable(timestamp),
  expiresAt: timestamp,
});
export type PlangrepJob = z.infer<typeof job>;

export const jobAnswer = z.strictObject({ job, idempotent: z.optional(z.literal(true)) });
export const jobsAnswer = z.strictObject({ jobs: z.array(job) });

/** The 202 of POST …/jobs: the secret is shown here only. */
export const createdJob = z.extend(jobAnswer, {
  webhookSigningSecret: z.string().check(z.regex(/^wss_[A-Za-z0-9+/]{43}=$/)),
});

/** The body of a webhook; which fields it has is ours. */
export const webhookEvent = z.strictObject({
  id: z.string().check(z.regex(/^evt_[0-9a-f]+$/)),
  type: z.literal('job.status_changed'),
  createdAt: timestamp,
  data: z.strictObject({
    job: z.strictObject({
      ...z.pick(job, { id: true, externalId: true, status: true, error: true, updatedAt: true }).shape,
      projectId: z.nullable(projectId),
      pageCount: count,
      successfulPageCount: count,
    }),
  }),
});

/** GET …/result of a result that is too large for an answer: it lies there, as the header Location says too. */
export const resultElsewhere = z.strictObject({ resultUrl: z.url() });
