import * as z from 'zod/mini';

export const STEP_TYPES = ['parse', 'extract', 'split', 'edit', 'generate', 'transform', 'condition'] as const;
export type StepType = (typeof STEP_TYPES)[number];

/**
 * A step. It works on the job's document, or with `from` on what that earlier step made: its PDF for a step that reads
 * one, its result as the data of a `generate`, `transform` or `condition` and as the values of an `edit`.
 */
export const workflowStep = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  type: z.enum(STEP_TYPES),
  from: z.optional(z.string()),
  /** The params of the step's own model. */
  config: z._default(z.record(z.string(), z.unknown()), {}),
});
export type WorkflowStep = z.infer<typeof workflowStep>;

const namedInOrder = z.check<WorkflowStep[]>(({ value, issues }) => {
  for (const [index, { id, from }] of value.entries()) {
    const earlier = value.slice(0, index).map((step) => step.id);
    const wrong = (path: string, message: string) =>
      issues.push({ code: 'custom', input: value, path: [index, path], message });
    if (earlier.includes(id)) wrong('id', 'is the id of an earlier step');
    if (from !== undefined && !earlier.includes(from)) wrong('from', 'is not the id of an earlier step');
  }
});

/** What a workflow-runner job is run with. */
export const workflowParams = z.object({
  steps: z.array(workflowStep).check(z.minLength(1), z.maxLength(20), namedInOrder),
  continue_on_error: z._default(z.boolean(), false),
});
export type WorkflowParams = z.infer<typeof workflowParams>;

/** Config of a `transform`: a new result of values picked out of an earlier one, each by its path (`fields.0.value`). */
export const transformConfig = z.object({ fields: z.record(z.string(), z.string()) });

/** Config of a `condition`: the steps after it are run only if the value under `path` is there, or is `equals`. */
export const conditionConfig = z.object({
  path: z.string(),
  equals: z.optional(z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

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
  steps: z.array(stepResult),
});
