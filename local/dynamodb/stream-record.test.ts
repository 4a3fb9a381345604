import { toLambdaRecord } from './stream-record';

const created = new Date(1_700_000_000_000);

it('is the record as Lambda passes it on: seconds, and bytes in base64', () => {
  const record = toLambdaRecord(
    {
      eventID: 'e',
      eventName: 'MODIFY',
      eventVersion: '1.1',
      dynamodb: {
        ApproximateCreationDateTime: created,
        Keys: { id: { S: 'a' } },
        NewImage: { raw: { B: new Uint8Array([1, 2]) }, list: { L: [{ N: '1' }] } },
        SequenceNumber: '7',
        SizeBytes: 9,
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
    },
    'arn:stream',
  );
  expect(record).toEqual({
    eventID: 'e',
    eventName: 'MODIFY',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'us-east-1',
    dynamodb: {
      ApproximateCreationDateTime: 1_700_000_000,
      Keys: { id: { S: 'a' } },
      NewImage: { raw: { B: 'AQI=' }, list: { L: [{ N: '1' }] } },
      SequenceNumber: '7',
      SizeBytes: 9,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
    eventSourceARN: 'arn:stream',
  });
});

it('names the delete of an expired item as DynamoDB does, where DynamoDB Local does not', () => {
  // The SDK's type does not know the value that DynamoDB Local answers.
  const raw: Parameters<typeof toLambdaRecord>[0] = JSON.parse('{"eventName":"UNKNOWN_TO_SDK_VERSION","dynamodb":{}}');
  expect(toLambdaRecord(raw, 'arn')).toMatchObject({
    eventName: 'REMOVE',
    userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
  });
  expect(toLambdaRecord({ eventName: 'REMOVE', dynamodb: {} }, 'arn')).not.toHaveProperty('userIdentity');
});
