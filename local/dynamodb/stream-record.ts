import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import { REGION } from '../template/names';

/** Who deletes expired items; DynamoDB says so in the record of such a delete. */
const TIME_TO_LIVE = { type: 'Service', principalId: 'dynamodb.amazonaws.com' };

/** DynamoDB Local does not name the delete of an expired item, and leaves out who did it. */
const isExpiry = (record: StreamRecord) => String(record.eventName) === 'UNKNOWN_TO_SDK_VERSION';

/** Binary attributes travel as base64 in a Lambda event; everything else is JSON already. */
const toJson = (value: unknown): unknown =>
  value === undefined
    ? undefined
    : JSON.parse(
        JSON.stringify(value, (_, part) => (part instanceof Uint8Array ? Buffer.from(part).toString('base64') : part)),
      );

/** A stream record as a Lambda function receives it (`ApproximateCreationDateTime` in epoch seconds). */
export function toLambdaRecord(record: StreamRecord, streamArn: string) {
  const { ApproximateCreationDateTime: created, Keys, NewImage, OldImage, ...position } = record.dynamodb ?? {};
  const identity = record.userIdentity
    ? { type: record.userIdentity.Type, principalId: record.userIdentity.PrincipalId }
    : isExpiry(record)
      ? TIME_TO_LIVE
      : undefined;
  return {
    eventID: record.eventID,
    eventName: isExpiry(record) ? 'REMOVE' : record.eventName,
    eventVersion: record.eventVersion,
    eventSource: 'aws:dynamodb',
    awsRegion: REGION,
    dynamodb: {
      ...(created && { ApproximateCreationDateTime: created.getTime() / 1000 }),
      Keys: toJson(Keys),
      ...(NewImage && { NewImage: toJson(NewImage) }),
      ...(OldImage && { OldImage: toJson(OldImage) }),
      ...position,
    },
    eventSourceARN: streamArn,
    ...(identity && { userIdentity: identity }),
  };
}

export type LambdaStreamRecord = ReturnType<typeof toLambdaRecord>;
