import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { withoutNulls } from '../../../../shared/contract/without-nulls';
import { fileIn, formOf } from '../../../api/form';
import { jsonValue, mediaType } from '../../../api/parse';
import { fieldsGiven } from '../../given';

export type SentFile = { filename: string; bytes: Uint8Array };

/** A form's text as what it means: an object or a list if it is JSON of one. */
const meant = (text: unknown): unknown => {
  if (typeof text !== 'string' || !/^\s*[{[]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** A body's `config` holds options, alone and in groups: one that is null is not given either. */
const withGivenOptions = (body: unknown): unknown => {
  if (typeof body !== 'object' || body === null || !('config' in body)) return body;
  return { ...body, config: withoutNulls(body.config, 2) };
};

/** The body of a submit: JSON, or a form with the document as its file and the same fields beside it. */
export const bodyOf = async (
  event: APIGatewayProxyEventV2,
): Promise<{ fields: unknown; file: SentFile | undefined }> => {
  if (mediaType(event) !== 'multipart/form-data')
    return { fields: withGivenOptions(jsonValue(event)), file: undefined };
  const form = await formOf(event);
  const fields = fieldsGiven(form).map(([name, value]) => [name, meant(value)]);
  const file = form.has('file') ? await fileIn(form) : undefined;
  return { fields: withGivenOptions(Object.fromEntries(fields)), file };
};
