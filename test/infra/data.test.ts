import { Match } from 'aws-cdk-lib/assertions';
import { templatesOf } from './templates';

const { data } = templatesOf('dev');
const production = templatesOf('prod').data;

const KEYS = [
  ['account_id', 'job_id'],
  ['account_id', 'document_id'],
  ['pk', 'sk'],
  ['account_id', 'delivery_key'],
];

describe('tables', () => {
  it.each(KEYS)('table of %s and %s: on demand, TTL on expires_at, restorable', (partition, sort) => {
    data.hasResourceProperties('AWS::DynamoDB::Table', {
      KeySchema: [
        { AttributeName: partition, KeyType: 'HASH' },
        { AttributeName: sort, KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: 'expires_at', Enabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
  });

  it('can restore every table to any second of the last weeks', () => {
    data.allResourcesProperties('AWS::DynamoDB::Table', {
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
  });

  it('has no table but these', () => {
    // accounts and projects have the same key
    data.resourceCountIs('AWS::DynamoDB::Table', KEYS.length + 1);
  });

  it('names the tables that npm run admin has to find, and no other', () => {
    const names = (template: typeof data) =>
      Object.values(template.findResources('AWS::DynamoDB::Table')).flatMap(
        ({ Properties }) => Properties.TableName ?? [],
      );
    expect(names(data)).toEqual(['planwright-dev-accounts', 'planwright-dev-deliveries']);
    expect(names(production)).toEqual(['planwright-prod-accounts', 'planwright-prod-deliveries']);
  });

  it('gives jobs a stream of both images and a sparse index of the queued ones', () => {
    data.hasResourceProperties('AWS::DynamoDB::Table', {
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      GlobalSecondaryIndexes: [
        {
          IndexName: 'queued-jobs',
          KeySchema: [
            { AttributeName: 'queued_account_id', KeyType: 'HASH' },
            { AttributeName: 'queue_rank', KeyType: 'RANGE' },
          ],
          Projection: {
            ProjectionType: 'INCLUDE',
            NonKeyAttributes: ['run', 'slot', 'start_by', 'tier', 'updated_at'],
          },
        },
      ],
    });
  });
});

test('webhook deliveries have a sparse index of those that wait or have failed', () => {
  data.hasResourceProperties('AWS::DynamoDB::Table', {
    GlobalSecondaryIndexes: [
      {
        IndexName: 'queued-deliveries',
        KeySchema: [
          { AttributeName: 'queue', KeyType: 'HASH' },
          { AttributeName: 'due_at', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  });
});

describe('buckets', () => {
  it('are private, encrypted and without object ACLs, all of them', () => {
    data.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
  });

  it('refuse plain HTTP and TLS below 1.2, all of them', () => {
    data.resourceCountIs('AWS::S3::BucketPolicy', 3);
    const deny = (condition: object) => Match.objectLike({ Effect: 'Deny', Action: 's3:*', Condition: condition });
    data.allResourcesProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          deny({ Bool: { 'aws:SecureTransport': 'false' } }),
          deny({ NumericLessThan: { 's3:TlsVersion': 1.2 } }),
        ]),
      },
    });
  });

  const expiry = (prefix: string, days: number) => ({ Prefix: prefix, ExpirationInDays: days, Status: 'Enabled' });
  const kept = [
    expiry('kept/30d/', 30),
    expiry('kept/90d/', 90),
    expiry('kept/365d/', 365),
    { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 8 }, Status: 'Enabled' },
  ];

  it('delete documents after the days of their prefix, uploads nobody settled after one, and log each access', () => {
    data.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: { Rules: [expiry('incoming/', 8), ...kept] },
      LoggingConfiguration: { LogFilePrefix: 'documents/' },
      CorsConfiguration: { CorsRules: [Match.objectLike({ AllowedMethods: ['PUT'] })] },
    });
  });

  it('delete results after the days of their prefix, log each access, and let no browser in', () => {
    data.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: { Rules: kept },
      LoggingConfiguration: { LogFilePrefix: 'results/' },
      CorsConfiguration: Match.absent(),
    });
  });
});
