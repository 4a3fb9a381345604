import { failureOf } from '../../../shared/dialects/docld/failure';
import { rateHeaders } from '../../../shared/dialects/docld/rate-headers';
import { json } from '../../api/answer';
import { presentedKey } from '../../api/authenticate';
import { routesIn } from '../../api/route';

/** Routes that answer problems as DocLD does. */
export const { route, submitRoute } = routesIn((problem, { headers }) => {
  const { status, body } = failureOf(problem, presentedKey(headers) !== undefined);
  return json(status, body);
}, rateHeaders);
