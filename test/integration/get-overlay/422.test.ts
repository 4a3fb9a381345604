import { problem } from '../../../shared/contract/common';
import { call } from '../../support/api';
import { completedDoors } from '../../support/door-jobs';
import { sheetPdf } from '../../support/door-sheets';
import { bookWithBusyPages } from '../../support/hostile-pdfs';
import { replaceStoredPdf } from '../../support/storage';

test.each(['format=gif', 'width=100', 'width=5001', 'width=wide', 'min_confidence=2'])(
  '?%s is no way to draw',
  async (query) => {
    const { job_id } = await completedDoors(sheetPdf(''));
    const { status, body } = await call('GET', `/v1/jobs/${job_id}/overlay/1?${query}`);
    expect(status).toBe(422);
    expect(problem.parse(body)).toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: [{ field: query.split('=')[0] }],
    });
  },
);

test.each([
  ['is damaged', Buffer.from('%PDF-1.7 and no more'), 'The PDF is damaged and cannot be opened.'],
  ['takes too long', bookWithBusyPages(1, [1]), 'Page 1: PAGE_TIMEOUT.'],
])('a page that %s cannot be drawn', async (_, bytes, detail) => {
  const { job_id, document_id } = await completedDoors(sheetPdf(''));
  await replaceStoredPdf('enterprise', document_id, bytes);
  const { status, body } = await call('GET', `/v1/jobs/${job_id}/overlay/1`);
  expect(status).toBe(422);
  expect(problem.parse(body)).toMatchObject({ code: 'PAGE_NOT_DRAWN', detail });
});
