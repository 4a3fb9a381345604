import * as z from 'zod/mini';
import { submitFields } from '../../shared/contract/jobs';
import { invalidField } from './parse';
import { aheadOfNow } from './start-by';

const fields = z.object(submitFields);
type Fields = z.infer<typeof fields>;

/** Events without an address would be waited for in vain. */
const webhookEvents = ({ webhook_url, webhook_events }: Fields) => {
  if (webhook_events === undefined || webhook_url !== undefined) return webhook_events;
  throw invalidField('webhook_events', 'needs a webhook_url to be sent to');
};

/** What every submit may ask for beside the work itself. VALIDATION_FAILED for what no schema of one field tells. */
export const submitOptions = (input: Fields) => ({
  priority: input.priority,
  startBy: aheadOfNow(input.start_by),
  webhookUrl: input.webhook_url,
  webhookEvents: webhookEvents(input),
  cache: input.cache,
});
