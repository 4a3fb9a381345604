import { resultV1 } from '../../../../shared/dialects/plangrep/result-contract';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { plans } from '../../../support/bid-sets';
import { sampleBook } from '../../../support/flows';
import { truncatedPdf } from '../../../support/pdfs';
import { BASE, readJob } from '../../../support/plangrep';

test('what a job has read of its files: sheets, specifications, and what could not be read', async () => {
  const { key } = await freshAccount('pro');
  const job = await readJob(key, [
    { bytes: plans(2), fileName: 'plans.pdf', classification: 'plans' },
    { bytes: await sampleBook(), fileName: 'specs.pdf', classification: 'specifications' },
    { bytes: new Uint8Array(await truncatedPdf()), fileName: 'broken.pdf' },
  ]);
  expect(job).toMatchObject({ status: 'completed_with_errors', pageCount: 38, successfulPageCount: 38 });

  const answer = await call('GET', `${BASE}/jobs/${job.id}/result`, { key });
  expect(answer.status).toBe(200);
  const result = resultV1.parse(answer.body);
  expect(result).toEqual(answer.body);
  expect(result).toMatchObject({
    schemaVersion: 'v1',
    job: { id: job.id, status: 'completed_with_errors', createdAt: job.createdAt, completedAt: job.completedAt },
    usage: {
      pageCount: 38,
      successfulPageCount: 38,
      drawingPageCount: 2,
      documentPageCount: 36,
      successfulDrawingPageCount: 2,
      successfulDocumentPageCount: 36,
      drawingCreditsPerPage: 10,
      documentCreditsPerPage: 1,
      creditsDebited: 56,
    },
  });

  const named = (name: string) => result.documents.find(({ fileName }) => fileName === name);
  expect(named('plans.pdf')).toMatchObject({
    classification: 'plans',
    status: 'completed',
    pageCount: 2,
    successfulPageCount: 2,
    failedPageCount: 0,
    error: null,
    specifications: null,
    docs: null,
  });
  expect(named('plans.pdf')?.sheets.map(({ sheetNumber, pageNumber }) => [sheetNumber, pageNumber])).toEqual([
    ['A-101', 1],
    ['A-102', 2],
  ]);
  expect(named('specs.pdf')?.specifications).toContainEqual(
    expect.objectContaining({ sectionNumber: '01 10 00', pageStart: 4, pageEnd: 5 }),
  );
  expect(named('broken.pdf')).toMatchObject({ status: 'failed', error: { code: 'PDF_CORRUPT' }, pageCount: 0 });
  expect(result.errors).toEqual([
    {
      code: 'PDF_CORRUPT',
      message: expect.any(String),
      documentId: named('broken.pdf')?.documentId,
      fileName: 'broken.pdf',
      pageNumber: null,
    },
  ]);

  const download = await fetch(job.resultUrl ?? '');
  expect(await download.json()).toEqual(answer.body);
});
