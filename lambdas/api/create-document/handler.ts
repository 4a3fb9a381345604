import { json } from '../answer';
import { presentDocument } from '../present-document';
import { route } from '../route';
import { readNewDocument } from './read';
import { receive } from './receive';

export const handler = route('documents:write', readNewDocument, async ({ account, input, id }) => {
  const document = await receive(id, input, account);
  const location = `/v1/documents/${document.document_id}`;
  return json(201, await presentDocument(document), { location });
});
