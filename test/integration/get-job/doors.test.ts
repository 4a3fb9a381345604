import { z } from 'zod';
import { problem } from '../../../shared/contract/common';
import { freshAccount } from '../../support/accounts';
import { call } from '../../support/api';
import { readySheets, submittedDoors } from '../../support/door-jobs';
import { ended } from '../../support/flows';
import { changeStoredResult } from '../../support/storage';

const doorList = z.looseObject({
  doors: z.array(z.looseObject({ id: z.string(), confidence: z.number() })),
  doors_found: z.number(),
  sheets: z.array(z.looseObject({ doors: z.number() })),
});
type DoorList = z.infer<typeof doorList>;

// an account of its own: the cache would hand a changed result to another test's submit
let account_id: string;
let key: string;
beforeAll(async () => {
  ({ account_id, key } = await freshAccount('pro'));
});

/** A complete job of so many doors whose stored result was changed. */
const changedJob = async (doors: number, change: (found: DoorList) => DoorList): Promise<string> => {
  const { job_id } = await submittedDoors({ document_id: await readySheets([doors], key) }, key);
  await ended(job_id, key);
  await changeStoredResult('pro', job_id, (stored) => change(doorList.parse(stored)), account_id);
  return job_id;
};

/** A complete job with two doors, of which the second was found with the confidence given. */
const jobWithDoors = (confidence: number): Promise<string> =>
  changedJob(2, (found) => ({
    ...found,
    doors: found.doors.map((door, index) => (index === 1 ? { ...door, confidence } : door)),
  }));

const doorsOf = async (job_id: string, query = ''): Promise<DoorList> => {
  const { body } = await call('GET', `/v1/jobs/${job_id}${query}`, { key });
  return doorList.parse(z.looseObject({ result: z.unknown() }).parse(body).result);
};

test('a door that is unsure is shown to those who ask for it', async () => {
  const job_id = await jobWithDoors(0.3);
  expect(await doorsOf(job_id)).toMatchObject({ doors_found: 1, sheets: [{ doors: 1 }] });
  expect(await doorsOf(job_id, '?min_confidence=0.2')).toMatchObject({ doors_found: 2, sheets: [{ doors: 2 }] });
  expect(await doorsOf(job_id, '?min_confidence=1')).toMatchObject({ doors: [], doors_found: 0 });
});

test('the same question gets the same bytes', async () => {
  const job_id = await jobWithDoors(0.3);
  const [one, two] = [await doorsOf(job_id, '?min_confidence=0.2'), await doorsOf(job_id, '?min_confidence=0.2')];
  expect(JSON.stringify(one)).toBe(JSON.stringify(two));
});

test.each(['2', '-0.1', 'high'])('min_confidence=%s is refused', async (confidence) => {
  const path = `/v1/jobs/${await jobWithDoors(0.9)}?min_confidence=${confidence}`;
  const { status, body } = await call('GET', path, { key });
  expect(status).toBe(422);
  expect(problem.parse(body)).toMatchObject({ errors: [{ field: 'min_confidence' }] });
});

test('more doors than an answer holds are fetched from a url, filtered as well', async () => {
  const job_id = await changedJob(1, (found) => {
    const many = Array.from({ length: 30_000 }, (_, index) =>
      found.doors.map((door) => ({ ...door, id: `door_${index}`, confidence: index % 2 ? 0.9 : 0.3 })),
    );
    return { ...found, doors: many.flat() };
  });
  const { body } = await call('GET', `/v1/jobs/${job_id}`, { key });
  const job = z.looseObject({ result: z.null(), result_url: z.url() }).parse(body);
  const fetched = doorList.parse(await (await fetch(job.result_url)).json());
  expect(fetched.doors_found).toBe(15_000);
  expect(fetched.doors).toHaveLength(15_000);
});
