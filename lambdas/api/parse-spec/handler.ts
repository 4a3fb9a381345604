import { parseSpec } from '../../../shared/contract/jobs';
import { TOC_PARSER } from '../../../shared/domain/models';
import { jsonBody } from '../parse';
import { route } from '../route';
import { readyDocument, submit } from '../submit';

export const handler = route(jsonBody(parseSpec), async ({ account, input }) => {
  const document = await readyDocument(account, input.document_id);
  return submit(account, {
    model: TOC_PARSER,
    document,
    params: {},
    webhookUrl: input.webhook_url,
    webhookEvents: input.webhook_events,
  });
});
