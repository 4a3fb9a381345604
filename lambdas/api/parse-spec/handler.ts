import { parseSpec } from '../../../shared/contract/jobs';
import { TOC_PARSER } from '../../../shared/domain/models';
import { jsonBody } from '../parse';
import { readyDocument } from '../ready-document';
import { submitRoute } from '../route';
import { submit } from '../submit';
import { submitOptions } from '../submit-options';

export const handler = submitRoute(jsonBody(parseSpec), async ({ account, input, id, receivedAt }) => {
  const options = submitOptions(input);
  const document = await readyDocument(account, input.document_id, receivedAt);
  const pages = document.page_count;
  return submit(account, {
    jobId: id,
    model: TOC_PARSER,
    document,
    params: {},
    pages,
    pageRanges: [],
    receivedAt,
    ...options,
  });
});
