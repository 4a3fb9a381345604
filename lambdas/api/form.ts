import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { Problem } from '../../shared/domain/problems';
import { bodyBytes } from './parse';

/** Lambda takes 6 MB a request, base64 and all; above this the file goes straight to the bucket. */
export const FORM_BYTES = 4 * 1024 * 1024;

const missingFile = () =>
  new Problem('VALIDATION_FAILED', 'The form has no part named file with a PDF in it.', [
    { field: 'file', message: 'must be a file' },
  ]);

/** The form in the body. Throws VALIDATION_FAILED when there is none that can be read. */
export const formOf = async (event: APIGatewayProxyEventV2): Promise<FormData> => {
  const headers = { 'content-type': event.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(bodyBytes(event)), { headers }).formData().catch(() => undefined);
  if (!form) throw missingFile();
  return form;
};

const LONGEST_NAME = 255;

/** A file's name as it is kept: without control characters, and not cut within a letter. */
const storedName = (name: string): string =>
  name
    .replace(/\p{Cc}/gu, '')
    .slice(0, LONGEST_NAME)
    .toWellFormed();

/** The part named file. Throws VALIDATION_FAILED without it, BODY_TOO_LARGE above 4 MB. */
export const fileIn = async (form: FormData): Promise<{ filename: string; bytes: Uint8Array }> => {
  const file = form.get('file');
  if (!file || typeof file === 'string') throw missingFile();
  if (file.size > FORM_BYTES) {
    throw new Problem('BODY_TOO_LARGE', `A form takes files up to ${FORM_BYTES} bytes; this one has ${file.size}.`);
  }
  return { filename: storedName(file.name), bytes: await file.bytes() };
};
