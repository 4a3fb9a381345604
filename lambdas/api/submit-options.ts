import * as z from 'zod/mini';
import { submitFields } from '../../shared/contract/jobs';
import { aheadOfNow } from './start-by';

const fields = z.object(submitFields);

/** What every submit may ask for beside the work itself. */
export const submitOptions = (input: z.infer<typeof fields>) => ({
  priority: input.priority,
  startBy: aheadOfNow(input.start_by),
  webhookUrl: input.webhook_url,
  webhookEvents: input.webhook_events,
  cache: input.cache,
});
