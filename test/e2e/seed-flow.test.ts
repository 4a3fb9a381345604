import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { expectedSections } from '../../local/sample/spec-book';
import { readyDocument } from '../../shared/contract/documents';
import { jobResponse, submittedJob } from '../../shared/contract/jobs';
import { baseUrl, ownKey } from '../support/api';
import { sampleBook } from '../support/flows';

const run = promisify(execFile);
const tocResult = z.object({ divisions: z.array(z.object({ sections: z.array(z.unknown()) })) });
const sectionsOf = (result: unknown) => tocResult.parse(result).divisions.flatMap(({ sections }) => sections);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-seed-'));
  await writeFile(join(folder, 'book.pdf'), await sampleBook());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** curl as the seed writes it, with base url and key in their places. */
const curl = async (...args: string[]): Promise<unknown> => {
  const { stdout } = await run('curl', ['-s', ...args, '-H', `X-API-Key: ${ownKey}`]);
  return JSON.parse(stdout);
};

test('the seed’s workflow by curl: upload, submit, poll until complete, and DELETE comes too late', async () => {
  const upload = await curl('-X', 'POST', `${baseUrl}/v1/documents`, '-F', `file=@${join(folder, 'book.pdf')}`);
  const { document_id } = readyDocument.parse(upload);

  const body = JSON.stringify({ document_id });
  const json = ['-H', 'Content-Type: application/json', '-d', body];
  const submitted = submittedJob.parse(await curl('-X', 'POST', `${baseUrl}/v1/specs/parse/document`, ...json));

  const poll = async () => jobResponse.parse(await curl(`${baseUrl}${submitted.poll_url}`));
  let job = await poll();
  while (job.status !== 'complete') {
    await sleep(200);
    job = await poll();
  }
  expect(sectionsOf(job.result)).toMatchObject(await expectedSections());

  const late = await curl('-X', 'DELETE', `${baseUrl}${submitted.poll_url}`);
  expect(late).toMatchObject({ status: 409, code: 'JOB_NOT_CANCELLABLE' });
});
