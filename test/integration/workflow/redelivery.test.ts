import { InvokeCommand } from '@aws-sdk/client-lambda';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { submittedJob } from '../../../shared/contract/jobs';
import { freshAccount } from '../../support/accounts';
import { call } from '../../support/api';
import { dynamodb, lambda, tableNamed } from '../../support/aws';
import { eventsOf } from '../../support/events';
import { eventually } from '../../support/eventually';
import { startExecution, sweep } from '../../support/executions';
import { ended, getJob, readySample } from '../../support/flows';
import { lentSlots } from '../../support/slots';

const DELIVERIES = 10_000;
/** As many as the stream hands over at a time. */
const BATCH = 25;

/** The stream record of a job's end, as DynamoDB delivers it. */
const recordOfEnd = async (account_id: string, job_id: string) => {
  const { Item } = await dynamodb.send(
    new GetCommand({ TableName: await tableNamed('Jobs'), Key: { account_id, job_id } }),
  );
  const NewImage = marshall(Item);
  return {
    eventID: 'again',
    eventName: 'MODIFY',
    dynamodb: { NewImage, OldImage: { ...NewImage, status: { S: 'processing' } } },
  };
};

test(`${DELIVERIES} deliveries of a job’s end, late and among other jobs, start nothing twice and free no one else’s slot`, async () => {
  const { account_id, key } = await freshAccount('developer');
  const { document_id } = await readySample(key);
  const submit = async () =>
    submittedJob.parse(
      (await call('POST', '/v1/specs/parse/document', { key, json: { document_id, cache: 'bypass' } })).body,
    ).job_id;
  const first = await submit();
  await ended(first, key);
  const record = await recordOfEnd(account_id, first);
  const Payload = JSON.stringify({ Records: Array.from({ length: BATCH }, () => record) });
  const redeliver = () => lambda.send(new InvokeCommand({ FunctionName: 'planwright-dev-dispatch-next', Payload }));

  const others = await Promise.all(Array.from({ length: 10 }, submit));
  for (let delivered = 0; delivered < DELIVERIES; delivered += BATCH) {
    expect((await redeliver()).FunctionError).toBeUndefined();
  }
  for (const id of [first, ...others]) {
    expect(await ended(id, key)).toMatchObject({ status: 'complete' });
    expect((await eventsOf(id, 3)).map(({ status }) => status).sort()).toEqual(['complete', 'processing', 'queued']);
  }
  await eventually(async () => expect(await lentSlots(account_id)).toBe(0));
}, 240_000);

test('starting an ended job’s execution again, and sweeping, changes nothing', async () => {
  const { document_id } = await readySample();
  const { job_id } = submittedJob.parse(
    (await call('POST', '/v1/specs/parse/document', { json: { document_id, cache: 'bypass' } })).body,
  );
  const { pdf_url: _, ...before } = await ended(job_id);
  await expect(startExecution('enterprise', job_id)).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  await Promise.all(Array.from({ length: 20 }, sweep));
  const { pdf_url: __, ...after } = await getJob(job_id);
  expect(after).toEqual(before);
});
