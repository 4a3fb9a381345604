import { failureOf } from '../../../shared/dialects/docurift/failure';
import { json } from '../../api/answer';
import { presentedKey } from '../../api/authenticate';
import { routesIn } from '../../api/route';

/** Routes that answer problems as DocuRift does. */
export const { route, submitRoute } = routesIn((problem, { headers, pathParameters, requestContext }) => {
  const { status, body } = failureOf(problem, {
    hasKey: presentedKey(headers) !== undefined,
    jobId: pathParameters?.id,
    requestId: requestContext.requestId,
  });
  return json(status, body);
});
