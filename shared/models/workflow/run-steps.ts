import type { z } from 'zod/mini';
import type { StepResult, WorkflowParams, WorkflowStep, workflowResult } from '../../contract/workflow-run';
import { isoTime } from '../../domain/clock';
import { JobFault } from '../../domain/job-fault';

export type RanSteps = Omit<z.infer<typeof workflowResult>, 'page_count'>;

/** What a step is given: a PDF to read, the result it works with, and its place among the steps, from 0. */
export type StepInput = { pdf: Uint8Array; derived: boolean; earlier: unknown; index: number };

/** What a step gives: its result, the PDF it made if it made one, and whether the steps after it are to be run. */
export type StepOutcome = { result: unknown; pdf?: Uint8Array; goOn?: boolean };

export type RunStep = (step: WorkflowStep, input: StepInput) => Promise<StepOutcome>;

/** A step that is done: its result, and the PDF that a step after it reads; `derived` when that is not the job's document. */
type Done = { result: unknown; pdf: Uint8Array; derived: boolean };

/**
 * Runs steps one after another on a document. A step fails by a JobFault; then, unless `continue_on_error`, those after
 * it are skipped, as always are those that work on a step that was not done. Any other error is the caller's.
 * `now` gives epoch milliseconds.
 */
export async function runSteps(
  { steps, continue_on_error }: WorkflowParams,
  document: Uint8Array,
  run: RunStep,
  now: () => number,
): Promise<RanSteps> {
  const done = new Map<string, Done>();
  const results: StepResult[] = [];
  let stopped = false;
  for (const [index, step] of steps.entries()) {
    const source = sourceOf(step, steps[index - 1]);
    if (stopped || (source !== undefined && !done.has(source))) {
      results.push({ ...named(step), status: 'skipped', ...nothing, started_at: null, duration_ms: null });
      continue;
    }
    const before = source === undefined ? undefined : done.get(source);
    const { pdf = document, derived = false } = before ?? {};
    const startedAt = now();
    const timed = () => ({ started_at: isoTime(startedAt), duration_ms: now() - startedAt });
    try {
      const outcome = await run(step, { pdf, derived, earlier: before?.result, index });
      done.set(step.id, {
        result: outcome.result,
        pdf: outcome.pdf ?? pdf,
        derived: derived || outcome.pdf !== undefined,
      });
      results.push({ ...named(step), status: 'completed', ...nothing, result: outcome.result, ...timed() });
      stopped = outcome.goOn === false;
    } catch (error) {
      if (!(error instanceof JobFault)) throw error;
      const { code, message } = error;
      results.push({ ...named(step), status: 'failed', ...nothing, error: { code, message }, ...timed() });
      stopped = !continue_on_error;
    }
  }
  return { outcome: results.some(({ status }) => status === 'failed') ? 'failed' : 'completed', steps: results };
}

const nothing = { result: null, error: null };
const named = ({ id, type }: WorkflowStep) => ({ id, type });

/** The step whose result is worked with; undefined for a step that works on the job's document alone. */
const sourceOf = ({ type, from }: WorkflowStep, previous: WorkflowStep | undefined): string | undefined =>
  from ?? (type === 'transform' || type === 'condition' ? previous?.id : undefined);
