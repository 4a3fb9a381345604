import { success } from '../../../../shared/dialects/docurift/envelope';
import { json } from '../../../api/answer';
import { submitRoute } from '../routes';
import { presentSubmitted, readSubmission, submitDocument } from '../submit-document';

export const handler = submitRoute(readSubmission, async ({ account, input, id }) => {
  const job = await submitDocument(account, input, id);
  return json(202, success(await presentSubmitted(job, input.asked)));
});
