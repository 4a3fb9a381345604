import { problem } from '../../../shared/contract/common';
import { uploadForm } from '../../support/flows';

test('a form larger than the route takes names the other way', async () => {
  const { status, body } = await uploadForm(new Uint8Array(4 * 1024 * 1024 + 1));
  expect(status).toBe(413);
  expect(problem.parse(body)).toMatchObject({ code: 'BODY_TOO_LARGE', next_step: expect.stringContaining('sha256') });
});
