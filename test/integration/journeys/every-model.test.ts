import * as z from 'zod/mini';
import { sampleFloorPlan } from '../../../local/sample/floor-plan';
import { submittedJob } from '../../../shared/contract/jobs';
import { jobPath } from '../../../shared/dialects/docurift/ids';
import { MODELS } from '../../../shared/domain/models';
import { ownKey } from '../../support/api';
import { ask, uploadedFile } from '../../support/docld';
import { recordPdf } from '../../support/docld-files';
import { submittedInvoice } from '../../support/docurift';
import { invoicePdf } from '../../support/docurift-files';
import { readySheets, submittedDoors } from '../../support/door-jobs';
import { completedToc, ended, readySample, submitContent, submittedToc } from '../../support/flows';
import { subcontractorForm } from '../../support/forms';
import { readJob } from '../../support/plangrep';
import { readySet, submitSheets } from '../../support/sheet-jobs';

const jobOf = z.looseObject({ job_id: z.uuid() });

/** A submit of the DocLD dialect; its job may be complete when it answers, or not. */
const docld = async (path: string, json: object): Promise<string> => {
  const { body } = await ask('POST', path, ownKey, { json });
  expect(body).toHaveProperty('job_id');
  return jobOf.parse(body).job_id;
};

const record = async () => (await uploadedFile(ownKey, await recordPdf())).file_id;
const fields = [{ name: 'carrier', type: 'string' }];

/** How a client has each model run, on a file of its own; gives the job. */
const submits: Record<string, () => Promise<string>> = {
  'toc-parser': async () => (await submittedToc((await readySample()).document_id)).job_id,
  'content-extractor': async () => {
    const { job_id } = await completedToc();
    return submittedJob.parse((await submitContent({ job_id, section_codes: ['26 05 19'] })).body).job_id;
  },
  'door-detector': async () => (await submittedDoors({ document_id: await readySheets([1]) })).job_id,
  'page-classifier': async () => {
    const document_id = await readySet([['A-101', 'FIRST FLOOR PLAN']]);
    return submittedJob.parse((await submitSheets({ document_id })).body).job_id;
  },
  'invoice-extractor': async () => jobPath.parse(await submittedInvoice(ownKey, await invoicePdf())).id,
  'document-parser': async () => docld('/api/parse/async', { input: await record() }),
  'field-extractor': async () => docld('/api/extract/run', { input: await record(), config: { fields } }),
  'document-splitter': async () =>
    docld('/api/split/run', { input: await record(), config: { method: 'page', pages_per_section: 1 } }),
  'form-filler': async () => {
    const { file_id } = await uploadedFile(ownKey, new Uint8Array(await subcontractorForm()));
    return docld('/api/edit/run', { input: file_id, mappings: { company: 'Ada Ltd' } });
  },
  'document-generator': () => docld('/api/generate', { template: '# Offer' }),
  'workflow-runner': async () =>
    docld('/api/workflows/run', {
      input: await record(),
      steps: [{ id: 'values', type: 'extract', config: { fields } }],
    }),
};

test('are all the models but that of sets, which has a test below', () => {
  expect(Object.keys(submits).sort()).toEqual(
    MODELS.map(({ model }) => model)
      .filter((model) => model !== 'bid-set')
      .sort(),
  );
});

test.each(Object.entries(submits))('%s: submitted, polled, complete', async (model, submit) => {
  expect(await ended(await submit())).toMatchObject({ model, status: 'complete', error: null });
});

test('bid-set: a set of drawings, uploaded and read', async () => {
  const bytes = new Uint8Array(await sampleFloorPlan());
  const files = [{ bytes, fileName: 'plans.pdf', classification: 'plans' }];
  expect(await readJob(ownKey, files)).toMatchObject({ status: 'completed' });
});
