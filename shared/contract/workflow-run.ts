import * as z from 'zod/mini';
import { extractParams } from './extract-params';
import { formParams } from './forms';
import { generation } from './generation';
import { parseParams } from './parse-params';
import { splitParams } from './split-params';

export const STEP_TYPES = ['parse', 'extract', 'split', 'edit', 'generate', 'transform', 'condition'] as const;
export type StepType = (typeof STEP_TYPES)[number];

/**
 * A step. It works on the job's document, or with `from` on what came of that earlier step: a step that reads a PDF on
 * the one that step made, or else read; a `generate` and an `edit` with its result as their data and values, to which
 * their config adds; a `transform` and a `condition` on its result, and without `from` on that of the step before.
 */
export const workflowStep = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  type: z.enum(STEP_TYPES),
  from: z.optional(z.string()),
  /** The params of the step's own model. */
  config: z._default(z.record(z.string(), z.unknown()), {}),
});
export type WorkflowStep = z.infer<typeof workflowStep>;

/** Config of a `transform`: a new result of values picked out of an earlier one, each by its path (`fields.0.value`). */
export const transformConfig = z.object({ fields: z.record(z.string(), z.string()) });

/** Config of a `condition`: the steps after it are run only if the value under `path` is there, or is `equals`. */
export const conditionConfig = z.object({
  path: z.string(),
  equals: z.optional(z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

/** What each kind of step is configured with: the params of its model, those of a `generate` being what it generates. */
export const STEP_CONFIGS = {
  parse: parseParams,
  extract: extractParams,
  split: splitParams,
  edit: formParams,
  generate: generation,
  transform: transformConfig,
  condition: conditionConfig,
} as const;

const fitTogether = z.check<WorkflowStep[]>(({ value, issues }) => {
  for (const [index, { id, type, from, config }] of value.entries()) {
    const wrong = (path: PropertyKey[], message: string) =>
      issues.push({ code: 'custom', input: value, path: [index, ...path], message });
    const earlier = value.slice(0, index).map((step) => step.id);
    if (earlier.includes(id)) wrong(['id'], 'is the id of an earlier step');
    if (from !== undefined && !earlier.includes(from)) wrong(['from'], 'is not the id of an earlier step');
    const { error } = STEP_CONFIGS[type].safeParse(config);
    for (const issue of error?.issues ?? []) wrong(['config', ...issue.path], issue.message);
  }
});

/** What a workflow-runner job is run with. */
export const workflowParams = z.object({
  steps: z.array(workflowStep).check(z.minLength(1), z.maxLength(20), fitTogether),
  continue_on_error: z._default(z.boolean(), false),
});
export type WorkflowParams = z.infer<typeof workflowParams>;

export const STEP_STATUSES = ['completed', 'failed', 'skipped'] as const;

const stepResult = z.object({
  id: z.string(),
  type: z.enum(STEP_TYPES),
  status: z.enum(STEP_STATUSES),
  /** The result of the step's model; null of a step that failed or was not run. */
  result: z.unknown(),
  error: z.nullable(z.object({ code: z.string(), message: z.string() })),
  started_at: z.nullable(z.iso.datetime()),
  duration_ms: z.nullable(z.int()),
});
export type StepResult = z.infer<typeof stepResult>;

/** The model's own fields in the `result` of a workflow-runner job. The job is complete whichever way its steps went. */
export const workflowResult = z.object({
  /** `failed` when a step did. */
  outcome: z.enum(['completed', 'failed']),
  /** Of the job's document; 0 when it was run without one. */
  page_count: z.int(),
  steps: z.array(stepResult),
});
