import { parseSpec } from '../../../shared/contract/jobs';
import { TOC_PARSER } from '../../../shared/domain/models';
import { jsonBody } from '../parse';
import { route } from '../route';
import { aheadOfNow } from '../start-by';
import { readyDocument, submit } from '../submit';

export const handler = route('jobs:write', jsonBody(parseSpec), async ({ account, input, id }) => {
  const startBy = aheadOfNow(input.start_by);
  const document = await readyDocument(account, input.document_id);
  return submit(account, {
    jobId: id,
    model: TOC_PARSER,
    document,
    params: {},
    priority: input.priority,
    startBy,
    webhookUrl: input.webhook_url,
    webhookEvents: input.webhook_events,
  });
});
