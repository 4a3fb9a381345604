import { presentDocument } from '../../../../shared/dialects/docurift/document';
import { success } from '../../../../shared/dialects/docurift/envelope';
import type { Warning } from '../../../../shared/dialects/docurift/warning';
import type { JobRow } from '../../../../shared/store/jobs';
import { json } from '../../../api/answer';
import { documentNotFound } from '../../../api/existing-document';
import { processedDocument } from '../processed-document';
import { readRawText } from '../read-raw-text';
import { storedView } from '../read-view';
import { route } from '../routes';
import { read } from './read';

const PAGE_IMAGES_NOT_OFFERED: Warning = {
  code: 'PAGE_IMAGES_NOT_OFFERED',
  message: 'No images of pages are made here.',
};

const foundIn = async (job: JobRow) => {
  if (job.status !== 'complete') return {};
  const view = await storedView(job);
  if (!view) throw documentNotFound();
  const { record, tables, confidence } = view;
  return { confidence, result: record, ...(tables && { tables }) };
};

export const handler = route('documents:read', read, async ({ account, input }) => {
  const { document, job } = await processedDocument(account.account_id, input.id);
  const [found, { warnings, ...raw }] = await Promise.all([
    foundIn(job),
    input.includeRawText ? readRawText(document.object_key) : { warnings: [] },
  ]);
  return json(
    200,
    success({
      ...presentDocument(document, job),
      ...found,
      ...raw,
      warnings: [...warnings, ...(input.includePageImages ? [PAGE_IMAGES_NOT_OFFERED] : [])],
    }),
  );
});
