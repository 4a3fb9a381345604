import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { attempt } from '../contract/webhooks';
import { DIALECTS } from '../domain/dialects';
import { JOB_STATUSES } from '../domain/job';
import { DELIVERY_STATES } from '../domain/webhook-delivery';
import { env } from '../env';
import type { JobIdentity } from './jobs';
import { allRows } from './rows';
import { applied, table } from './table';

export const deliveryRow = z.object({
  account_id: z.string(),
  /** `<job id>#<event id>`, so that a job's deliveries are one query. */
  delivery_key: z.string(),
  /** The event's id, with that of the endpoint when it is a registered one. */
  delivery_id: z.string(),
  /** The id that every attempt carries, as the job's dialect writes it; of older rows it is `delivery_id`. */
  webhook_id: z.optional(z.string()),
  job_id: z.string(),
  status: z.enum(JOB_STATUSES),
  /** Whose form the body has and who signs it; Planwright's own when absent. */
  dialect: z.optional(z.enum(DIALECTS)),
  url: z.string(),
  /** Signs in place of the account's secret. Never shown. */
  secret: z.optional(z.string()),
  /** The body as it is sent and signed, the same on every attempt. */
  body: z.string(),
  state: z.enum(DELIVERY_STATES),
  /** Attempts begun since the schedule last began, 1 for the first. */
  step: z.number(),
  attempts: z.array(attempt),
  /** While an attempt is under way: who may write what came of it. */
  lease_token: z.optional(z.string()),
  /** Both put the row into the sparse index: what is due and when (ISO 8601), or since when it has failed. A lease ends by coming due. */
  queue: z.optional(z.string()),
  due_at: z.optional(z.string()),
  created_at: z.string(),
  /** Epoch seconds, those of the job. */
  expires_at: z.number(),
});

export type DeliveryRow = z.infer<typeof deliveryRow>;
export type DeliveryIdentity = Pick<DeliveryRow, 'account_id' | 'delivery_key'>;

export const deliveryKey = (jobId: string, eventId: string): string => `${jobId}#${eventId}`;

/** Writes a new delivery; false when this event already has one. Its own lease token shows a repeat whose first answer was lost. */
export const putDelivery = (row: DeliveryRow): Promise<boolean> =>
  applied(
    table.send(
      new PutCommand({
        TableName: env('DELIVERIES_TABLE'),
        Item: row,
        ConditionExpression: 'attribute_not_exists(delivery_key) OR lease_token = :token',
        ExpressionAttributeValues: { ':token': row.lease_token ?? '' },
      }),
    ),
  );

/** The deliveries of a job, the newest last. */
export const deliveriesOf = async ({ account_id, job_id }: JobIdentity): Promise<DeliveryRow[]> => {
  const rows = await allRows(
    {
      TableName: env('DELIVERIES_TABLE'),
      KeyConditionExpression: 'account_id = :account AND begins_with(delivery_key, :job)',
      ExpressionAttributeValues: { ':account': account_id, ':job': deliveryKey(job_id, '') },
      ConsistentRead: true,
    },
    deliveryRow,
  );
  return rows.sort((a, b) => a.created_at.localeCompare(b.created_at));
};
