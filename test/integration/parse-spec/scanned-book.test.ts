import { readyDocument } from '../../../shared/contract/documents';
import { submittedJob } from '../../../shared/contract/jobs';
import { ended, submitContent, submittedToc, uploadForm } from '../../support/flows';
import { scannedBook } from '../../support/scanned-book';

test('a scanned book is read by OCR, and its results say so', async () => {
  const { document_id } = readyDocument.parse((await uploadForm(await scannedBook())).body);
  const { job_id } = await submittedToc(document_id);
  const contents = await ended(job_id);
  expect(contents).toMatchObject({
    status: 'complete',
    result: {
      divisions: [
        {
          division_code: '26',
          sections: [
            { section_code: '260519', page_start: 2, page_end: 2, ocr_confidence: expect.any(Number) },
            { section_code: '26053316', page_start: 3, page_end: 3, ocr_confidence: expect.any(Number) },
          ],
        },
      ],
      toc_pages: [1],
      pages_without_text: [],
      ocr: { enabled: true, pages: [1, 2, 3], pages_not_read: [] },
    },
  });

  const extract = submittedJob.parse((await submitContent({ job_id, section_codes: ['260519'] })).body);
  const content = await ended(extract.job_id);
  expect(content).toMatchObject({
    status: 'complete',
    result: {
      sections: [
        {
          section_code: '260519',
          text: expect.stringContaining('A. Section includes copper conductors'),
          nodes: [{ number: 'PART 1', ocr_confidence: expect.any(Number) }, { number: 'PART 2' }],
          ocr: { enabled: true, pages: [2], pages_not_read: [] },
        },
      ],
    },
  });
});
