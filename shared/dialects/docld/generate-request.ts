import * as z from 'zod/mini';
import { type Generation, generation } from '../../contract/generation';
import { webhookFields } from '../../contract/webhooks';
import { missingPlaceholders } from '../../models/generation/placeholders';

const withData = z.check<Generation>(({ value, issues }) => {
  for (const path of missingPlaceholders(value)) {
    const at = ['data', ...path.split('.')];
    issues.push({ code: 'custom', input: value, path: at, message: 'a text, number or truth value is missing' });
  }
});

/** POST /api/generate; all of it ours, as no page of the vendor's describes it. */
export const generateRequest = z
  .object({ ...generation.shape, webhook_url: webhookFields.webhook_url })
  .check(withData);

export const generationOf = ({ template, data, page_size, title }: Generation): Generation => ({
  template,
  data,
  page_size,
  title,
});
