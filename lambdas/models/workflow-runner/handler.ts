import { workflowParams } from '../../../shared/contract/workflow-run';
import { now } from '../../../shared/domain/clock';
import { JobFault } from '../../../shared/domain/job-fault';
import { WORKFLOW_RUNNER } from '../../../shared/domain/models';
import { openPdf } from '../../../shared/models/pdf/document';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';
import { runSteps } from '../../../shared/models/workflow/run-steps';
import { workflowPages } from '../../../shared/models/workflow/step-pages';
import { modelHandler } from '../model-handler';
import { stepRunner } from './step-runner';

/** The pages of the job's document, as the submit counted them; a workflow without a document has none. */
const pagesIn = (bytes: Uint8Array): number => {
  try {
    return openPdf(pdfEngine(), bytes).pageCount;
  } catch (error) {
    if (error instanceof JobFault) return 0;
    throw error;
  }
};

export const handler = modelHandler(
  WORKFLOW_RUNNER,
  async ({ task, bytes, startedAt }) => {
    const params = workflowParams.parse(task.params);
    const ran = await runSteps(params, bytes, stepRunner(task, params.steps.length, startedAt), now);
    return { ...ran, page_count: pagesIn(bytes) };
  },
  {
    uncharged: ({ steps, page_count }) =>
      workflowPages(
        steps.filter(({ status }) => status !== 'completed'),
        page_count,
      ),
  },
);
