import { success } from '../../../../shared/dialects/docurift/envelope';
import { json } from '../../../api/answer';
import { readSubmission } from '../read-submission';
import { submitRoute } from '../routes';
import { presentSubmitted, submitDocument } from '../submit-document';

export const handler = submitRoute(readSubmission, async (call) => {
  const job = await submitDocument(call);
  return json(202, success(await presentSubmitted(job, call.input.asked)));
});
