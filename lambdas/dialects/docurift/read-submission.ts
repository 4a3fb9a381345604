import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type Submission, submission } from '../../../shared/dialects/docurift/submission';
import { fileIn, formOf } from '../../api/form';
import { invalidField, jsonValue, mediaType, parse } from '../../api/parse';
import { fieldsGiven } from '../given';

/** What is asked for, of a file that came with it or of a document that is here already (our id). */
export type Submitted = {
  asked: Submission;
  source: { filename: string; bytes: Uint8Array } | { documentId: string };
};

const readForm = async (event: APIGatewayProxyEventV2): Promise<Submitted> => {
  const form = await formOf(event);
  const asked = parse(submission, Object.fromEntries(fieldsGiven(form)));
  const { documentId } = asked;
  return { asked, source: documentId === undefined ? await fileIn(form) : { documentId } };
};

/** A form's fields are texts; in JSON they may be what they mean. */
const asText = (value: unknown): unknown => (typeof value === 'string' ? value : JSON.stringify(value));

const readJson = (event: APIGatewayProxyEventV2): Submitted => {
  const fields = Object.entries(jsonValue(event) ?? {}).map(([name, value]) => [name, asText(value)]);
  const asked = parse(submission, Object.fromEntries(fields));
  const { documentId } = asked;
  if (documentId === undefined) throw invalidField('file', 'must come in a form; JSON takes a documentId instead');
  return { asked, source: { documentId } };
};

/** A submit: a form with the file, or a form or JSON that names a document which was uploaded before. */
export const readSubmission = (event: APIGatewayProxyEventV2): Submitted | Promise<Submitted> =>
  mediaType(event) === 'application/json' ? readJson(event) : readForm(event);
