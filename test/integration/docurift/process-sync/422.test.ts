import { ownKey } from '../../../support/api';
import { BASE, formWith, refused } from '../../../support/docurift';
import { blankPdf } from '../../../support/docurift-files';
import { encryptedPdf, truncatedPdf } from '../../../support/pdfs';

const send = (bytes: Uint8Array) =>
  refused('POST', `${BASE}/documents/process`, { key: ownKey, body: formWith(new Uint8Array(bytes)) });

test.each([
  ['PDF_ENCRYPTED', encryptedPdf],
  ['PDF_CORRUPT', truncatedPdf],
])('%s before there is a job', async (code, pdf) => {
  expect(await send(await pdf())).toMatchObject({ status: 422, code });
});

test('a job that fails by its file', async () => {
  expect(await send(await blankPdf())).toMatchObject({
    status: 422,
    code: 'OCR_FAILED',
    details: { step: 'text_extraction', retryable: true },
  });
});
