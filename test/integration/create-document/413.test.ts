import { problem } from '../../../shared/contract/common';
import { baseUrl, ownKey } from '../../support/api';
import { uploadForm } from '../../support/flows';

test('a form larger than the route takes names the other way', async () => {
  const { status, body } = await uploadForm(new Uint8Array(4 * 1024 * 1024 + 1));
  expect(status).toBe(413);
  expect(problem.parse(body)).toMatchObject({ code: 'BODY_TOO_LARGE', next_step: expect.stringContaining('sha256') });
});

test('one that is above 6 MB in base64 is the gateway’s to refuse, in its own words', async () => {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(4.6 * 1024 * 1024)]), 'book.pdf');
  const answer = await fetch(`${baseUrl}/v1/documents`, { method: 'POST', headers: { 'x-api-key': ownKey }, body });
  expect(answer.status).toBe(413);
  expect(await answer.json()).toEqual({ message: 'Request Entity Too Large' });
  expect(answer.headers.has('x-request-id')).toBe(false);
});
