import { json } from '../../../api/answer';
import { route } from '../routes';

/** Says that the service answers and that the key is good: clients test their credentials by it. */
export const handler = route(
  'any',
  () => undefined,
  async () => json(200, { status: 'ok' }),
);
