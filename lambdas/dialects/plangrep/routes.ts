import { errorOf } from '../../../shared/dialects/plangrep/errors';
import { type Answer, json } from '../../api/answer';
import { routesIn } from '../../api/route';

const inVoice = routesIn((problem) => {
  const { status, body } = errorOf(problem);
  return json(status, body);
});

type Answered = { response?: Answer | null | undefined };

/** A job that is answered once more under its Idempotency-Key says so in its body too. */
const tellReplay = ({ response }: Answered): void => {
  if (!response?.body || response.headers?.['idempotency-replayed'] === undefined) return;
  const body: unknown = JSON.parse(response.body);
  if (typeof body !== 'object' || body === null || !('job' in body)) return;
  response.body = JSON.stringify({ ...body, idempotent: true });
};

/** Routes that answer problems as Plangrep does. */
export const route = <Input>(...parts: Parameters<typeof inVoice.route<Input>>) =>
  inVoice.route<Input>(...parts).after(tellReplay);
export const submitRoute = <Input>(...parts: Parameters<typeof inVoice.submitRoute<Input>>) =>
  inVoice.submitRoute<Input>(...parts).after(tellReplay);
