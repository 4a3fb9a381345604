import { success } from '../../../../shared/dialects/docurift/envelope';
import { json } from '../../../api/answer';
import { readSubmission } from '../read-submission';
import { submitRoute } from '../routes';
import { presentSubmitted, submitDocument } from '../submit-document';

export const handler = submitRoute(readSubmission, async ({ account, input, id }) => {
  const job = await submitDocument(account, input, id);
  return json(202, success(await presentSubmitted(job, input.asked)));
});
