import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { EVENT_SOURCE, JOB_STATUS_CHANGED, type JobStatusChanged } from '../../../shared/contract/events';
import { chunksOf } from '../../../shared/domain/chunks';
import { env } from '../../../shared/env';
import { PATIENCE } from '../../../shared/patience';
import { statusChange } from './status-change';

const bridge = new EventBridgeClient({ requestHandler: PATIENCE });
const PUT_EVENTS_MAX = 10;

const publish = async (changes: JobStatusChanged[]): Promise<void> => {
  const { FailedEntryCount } = await bridge.send(
    new PutEventsCommand({
      Entries: changes.map((change) => ({
        EventBusName: env('EVENT_BUS_NAME'),
        Source: EVENT_SOURCE,
        DetailType: JOB_STATUS_CHANGED,
        Time: new Date(change.occurred_at),
        Detail: JSON.stringify(change),
      })),
    }),
  );
  // the stream repeats the batch; subscribers know a repeated event by its event_id
  if (FailedEntryCount) throw new Error(`${FailedEntryCount} of ${changes.length} events were not taken`);
};

/** The jobs table's stream is the outbox: each change of status becomes one event on the bus. */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<void> => {
  const changes = Records.map(statusChange).filter((change) => change !== undefined);
  for (const chunk of chunksOf(changes, PUT_EVENTS_MAX)) await publish(chunk);
};
