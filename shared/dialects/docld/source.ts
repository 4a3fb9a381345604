import * as z from 'zod/mini';
import { webhookFields } from '../../contract/webhooks';

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const DOCUMENT = new RegExp(`^docld://(${ID})$`, 'i');
const JOB = new RegExp(`^jobid://(${ID})$`, 'i');

/** What a submit is to work on: a file to be fetched, a document, or the document of a job, whose result is used where it can be. */
export type Source = { from: 'url'; url: string } | { from: 'document' | 'job'; id: string };

const sourceOf = (text: string): Source | undefined => {
  const [document, job] = [DOCUMENT.exec(text)?.[1], JOB.exec(text)?.[1]];
  if (document) return { from: 'document', id: document.toLowerCase() };
  if (job) return { from: 'job', id: job.toLowerCase() };
  return text.startsWith('https://') && URL.canParse(text) ? { from: 'url', url: text } : undefined;
};

const input = z.pipe(
  z.string().check(z.maxLength(2048)),
  z.transform((text, context): Source => {
    const source = sourceOf(text);
    if (source) return source;
    context.issues.push({
      code: 'custom',
      message: 'must be an https address, docld://<document> or jobid://<job>',
      input: text,
    });
    return z.NEVER;
  }),
);

/** Which document, and whom to tell: what the body of every submit may have. Clients also give a file's id for a document's. */
export const submitFields = {
  input: z.optional(input),
  document_id: z.optional(
    z.pipe(
      z.pipe(
        z.string(),
        z.transform((text) => text.replace(/^docld:\/\//, '')),
      ),
      z.uuid(),
    ),
  ),
  webhook_url: webhookFields.webhook_url,
};
