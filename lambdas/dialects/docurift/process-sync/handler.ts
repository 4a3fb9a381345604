import { success } from '../../../../shared/dialects/docurift/envelope';
import { failureOfJob } from '../../../../shared/dialects/docurift/failure';
import { jobIdOf } from '../../../../shared/dialects/docurift/ids';
import { presentJob } from '../../../../shared/dialects/docurift/job';
import { json } from '../../../api/answer';
import { awaitEnd } from '../../await-end';
import { readSubmission } from '../read-submission';
import { readView } from '../read-view';
import { submitRoute } from '../routes';
import { presentSubmitted, submitDocument, submittedWarnings } from '../submit-document';

export const handler = submitRoute(readSubmission, async (call) => {
  const { input, requestId, receivedAt } = call;
  const row = await awaitEnd(await submitDocument(call), receivedAt);

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
      return json(
        200,
        success({ ...found, jobId: jobIdOf(row.job_id), warnings: submittedWarnings(row, input.asked) }),
      );
    }
    case 'failed': {
      const { status, body } = failureOfJob(job.error, requestId);
      return json(status, body);
    }
    default:
      return json(202, success(await presentSubmitted(row, input.asked)));
  }
});
