import { colourOf } from '../../../shared/models/doors/overlay/look';
import { completedDoors, doorsInARow } from '../../support/door-jobs';
import { sheetPdf } from '../../support/door-sheets';
import { getOverlay } from '../../support/overlays';
import { decodePng, noisePdf, pixelAt } from '../../support/png';

const sheet = sheetPdf(doorsInARow(3));

test('a PNG of the sheet with its doors, for the client alone to keep', async () => {
  const { job_id } = await completedDoors(sheet);
  const { status, headers, content } = await getOverlay(job_id, 1);
  expect([status, headers.get('content-type')]).toEqual([200, 'image/png']);
  expect([headers.get('cache-control'), headers.get('vary')]).toEqual(['private, no-cache', 'accept']);
  expect(headers.get('etag')).toMatch(/^W\/"/);
  const image = await decodePng(content);
  expect([image.width, image.height]).toEqual([3000, 2400]);
  expect(pixelAt(image, 300, 1200)).toEqual([...colourOf('single')]);
});

test.each([
  ['?format=svg', {}],
  ['', { accept: 'image/svg+xml' }],
])('an SVG by %s or Accept, a group for each door', async (query, headers) => {
  const { job_id, ids } = await completedDoors(sheet);
  const answer = await getOverlay(job_id, 1, { query, headers });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  const groups = [...answer.content.toString().matchAll(/<g id="(door_[0-9a-f]{12})"/g)].map(([, id]) => id);
  expect(ids).toHaveLength(3);
  expect(groups.sort()).toEqual(ids.sort());
});

test('?width= is the width, and ?min_confidence= leaves out the doors that are less sure', async () => {
  const { job_id } = await completedDoors(sheet);
  const { content } = await getOverlay(job_id, 1, { query: '?width=500&min_confidence=1' });
  const image = await decodePng(content);
  expect([image.width, image.height]).toEqual([500, 400]);
  expect(pixelAt(image, 50, 200)).not.toEqual([...colourOf('single')]);
});

test('a sheet that would be larger than an answer is drawn narrower', async () => {
  const { job_id } = await completedDoors(await noisePdf());
  const { status, content } = await getOverlay(job_id, 1);
  expect(status).toBe(200);
  expect(content.length).toBeGreaterThan(2_000_000);
  expect(content.readUInt32BE(16)).toBeLessThan(3000);
});
