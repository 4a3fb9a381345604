import { success } from '../../../../shared/dialects/docurift/envelope';
import { failureOfJob } from '../../../../shared/dialects/docurift/failure';
import { jobIdOf } from '../../../../shared/dialects/docurift/ids';
import { presentJob } from '../../../../shared/dialects/docurift/job';
import { now } from '../../../../shared/domain/clock';
import { isTerminal } from '../../../../shared/domain/job';
import { json } from '../../../api/answer';
import { awaitNews } from '../../../api/await-news';
import { existingJob } from '../../../api/existing-job';
import { readSubmission } from '../read-submission';
import { readView } from '../read-view';
import { submitRoute } from '../routes';
import { presentSubmitted, submitDocument, submittedWarnings } from '../submit-document';

/** How long a job may take until its submit is answered without its result, in milliseconds: the API Gateway gives up at 29 s. */
const PATIENCE_MS = 25_000;

export const handler = submitRoute(readSubmission, async ({ account, input, id, requestId }) => {
  const startedAt = now();
  const placed = await submitDocument(account, input, id);
  const { account_id, job_id } = placed;
  const left = PATIENCE_MS - (now() - startedAt);
  const row = await awaitNews(
    placed,
    ({ status }) => isTerminal(status),
    () => existingJob({ account_id, job_id }),
    left,
  );

  const job = presentJob(row);
  switch (job.status) {
    case 'completed': {
      const { record, tables, confidence, pagesProcessed } = await readView(row);
      const { documentId, status, documentType, completedAt: processedAt } = job;
      const found = {
        documentId,
        status,
        documentType,
        confidence,
        pagesProcessed,
        processedAt,
        result: record,
        ...(tables && { tables }),
      };
      return json(200, success({ ...found, jobId: jobIdOf(job_id), warnings: submittedWarnings(row, input.asked) }));
    }
    case 'failed': {
      const { status, body } = failureOfJob(job.error, requestId);
      return json(status, body);
    }
    default:
      return json(202, success(await presentSubmitted(row, input.asked)));
  }
});
