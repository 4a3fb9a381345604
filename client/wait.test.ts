import { jobBody, json, problemAnswer, scripted } from '../test/support/scripted-api';
import { waitForJob } from './wait';

const JOB = '0198a000-0000-4000-8000-000000000002';
const etag = (tag: string) => ({ etag: `W/"${tag}"`, 'retry-after': '3' });
const held = (tag: string) => ({ ...etag(tag), 'preference-applied': 'wait=20' });

test('each question names what was seen, and the server holds its answer until there is news', async () => {
  const { connection, asked, slept } = scripted(
    json(200, jobBody('queued'), etag('a')),
    new Response(null, { status: 304, headers: held('a') }),
    json(200, jobBody('processing', { progress_percent: 40 }), held('b')),
    json(200, jobBody('complete', { progress_percent: 100 }), held('c')),
  );
  const news: string[] = [];
  const job = await waitForJob(connection, JOB, ({ status }) => news.push(status));
  expect(job.status).toBe('complete');
  expect(news).toEqual(['queued', 'processing', 'complete']);
  expect(slept).toEqual([]);
  expect(asked.map(({ headers }) => [headers.get('if-none-match'), headers.get('prefer')])).toEqual([
    [null, null],
    ['W/"a"', 'wait=20'],
    ['W/"a"', 'wait=20'],
    ['W/"b"', 'wait=20'],
  ]);
});

test.each([
  ['its Retry-After', etag('a'), 3],
  ['two seconds without one', { etag: 'W/"a"' }, 2],
])('where the answer is not held, %s is slept before the next', async (_, headers, seconds) => {
  const { connection, slept } = scripted(
    json(200, jobBody('queued'), headers),
    json(200, jobBody('queued'), headers),
    json(200, jobBody('failed'), headers),
  );
  expect((await waitForJob(connection, JOB)).status).toBe('failed');
  expect(slept).toEqual([seconds]);
});

test('without an ETag nothing can be held, and no two questions come without a pause', async () => {
  const { connection, asked, slept } = scripted(json(200, jobBody('queued')), json(200, jobBody('cancelled')));
  await waitForJob(connection, JOB);
  expect(slept).toEqual([2]);
  expect(asked[1]?.headers.has('prefer')).toBe(false);
});

test('a fault while waiting is waited out; a job that is not there ends it', async () => {
  const { connection } = scripted(
    json(502, {}),
    json(200, jobBody('queued'), etag('a')),
    problemAnswer(404, 'JOB_NOT_FOUND'),
  );
  await expect(waitForJob(connection, JOB)).rejects.toMatchObject({ code: 'JOB_NOT_FOUND' });
});
