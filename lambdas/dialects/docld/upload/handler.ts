import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { fileIdOf, presentDocument } from '../../../../shared/dialects/docld/document';
import { uploadFields } from '../../../../shared/dialects/docld/upload-request';
import { json } from '../../../api/answer';
import { receive } from '../../../api/create-document/receive';
import { fileIn, formOf } from '../../../api/form';
import { parse } from '../../../api/parse';
import { fieldsGiven } from '../../given';
import { formFile } from '../form-file';
import { route } from '../routes';

const readUpload = async (event: APIGatewayProxyEventV2) => {
  const form = await formOf(event);
  return { asked: parse(uploadFields, Object.fromEntries(fieldsGiven(form))), file: await fileIn(form) };
};

export const handler = route('documents:write', readUpload, async ({ account, input: { asked, file }, id }) => {
  const config = asked.parsing_config && JSON.stringify(asked.parsing_config);
  const row = await receive(id, formFile(file), account, config);
  const document = presentDocument(row);
  return json(200, {
    file_id: fileIdOf(document.id),
    document,
    filename: document.name,
    size: document.file_size,
    mime_type: 'application/pdf',
    queue: { queued: false, error: null },
    usage: { num_pages: document.pages ?? 0, credits: 0 },
  });
});
