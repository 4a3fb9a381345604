import type { StepType, WorkflowStep } from '../../contract/workflow-run';

/** Steps that read a PDF: the job's document, or the one an earlier step made. */
const READERS: readonly StepType[] = ['parse', 'extract', 'split', 'edit'];

/** Whether what a step works on comes, by way of other steps or not, from a `generate`. */
const followsGenerated = (steps: readonly WorkflowStep[], { from }: WorkflowStep): boolean => {
  const source = steps.find(({ id }) => id === from);
  return source !== undefined && (source.type === 'generate' || followsGenerated(steps, source));
};

/** Whether a workflow of such steps, each `from` an earlier one, can only be run on a document. */
export const needsDocument = (steps: readonly WorkflowStep[]): boolean =>
  steps.some((step) => READERS.includes(step.type) && !followsGenerated(steps, step));

/** The pages that one step is charged for. */
const stepPages = (type: StepType, documentPages: number): number => {
  if (READERS.includes(type)) return Math.max(1, documentPages);
  return type === 'generate' ? 1 : 0;
};

/**
 * The pages that a workflow job on a document of `documentPages` is charged for: those of each step that reads one, and
 * one for each document generated. How many pages that will have is not known when the job is submitted, so a step that
 * reads it counts as one that reads the job's document, and as one page where there is none.
 */
export const workflowPages = (steps: readonly Pick<WorkflowStep, 'type'>[], documentPages: number): number =>
  steps.reduce((sum, { type }) => sum + stepPages(type, documentPages), 0);
