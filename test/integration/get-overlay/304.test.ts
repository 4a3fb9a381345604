import { completedDoors, doorsInARow } from '../../support/door-jobs';
import { sheetPdf } from '../../support/door-sheets';
import { getOverlay } from '../../support/overlays';

test('what the client has already is not drawn again; another format or width is', async () => {
  const { job_id } = await completedDoors(sheetPdf(doorsInARow(1)));
  const first = await getOverlay(job_id, 1);
  const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
  const again = await getOverlay(job_id, 1, { headers });
  expect([again.status, again.content.length]).toEqual([304, 0]);
  expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  for (const query of ['?format=svg', '?width=400', '?min_confidence=0.9']) {
    expect((await getOverlay(job_id, 1, { query, headers })).status).toBe(200);
  }
});
