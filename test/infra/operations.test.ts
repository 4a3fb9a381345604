import { Match } from 'aws-cdk-lib/assertions';
import { HANDLERS } from '../../infra/constructs/handler-bundles';
import { MAX_WAIT_SECONDS } from '../../shared/domain/wait';
import { templatesOf } from './templates';

const { workflow, api, events, operations } = templatesOf('dev');

const alarms = Object.values(operations.findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);
const alarmsOn = (namespace: string, metric: string) =>
  alarms.filter(({ Namespace, MetricName }) => Namespace === namespace && MetricName === metric);

describe('alarms', () => {
  it.each([
    ['AWS/Lambda', 'Errors', Object.keys(HANDLERS).length],
    ['AWS/SQS', 'ApproximateNumberOfMessagesVisible', 5],
    ['AWS/States', 'ExecutionsFailed', 1],
    ['AWS/States', 'ExecutionsTimedOut', 1],
    ['AWS/ApiGateway', '5xx', 1],
    ['AWS/Lambda', 'IteratorAge', 2],
  ])('on %s %s: %i', (namespace, metric, count) => {
    expect(alarmsOn(namespace, metric)).toHaveLength(count);
  });

  it('watch a different function, and a different queue, each', () => {
    for (const metric of [
      alarmsOn('AWS/Lambda', 'Errors'),
      alarmsOn('AWS/SQS', 'ApproximateNumberOfMessagesVisible'),
    ]) {
      expect(new Set(metric.map(({ Dimensions }) => JSON.stringify(Dimensions))).size).toBe(metric.length);
    }
  });

  it('all tell the topic', () => {
    const [topic] = Object.keys(operations.findResources('AWS::SNS::Topic'));
    expect(alarms.map(({ AlarmActions }) => AlarmActions)).toEqual(alarms.map(() => [{ Ref: topic }]));
  });

  it('may be published by CloudWatch of this account, through an encrypted topic', () => {
    const cloudWatch = { Principal: { Service: 'cloudwatch.amazonaws.com' }, Effect: 'Allow' };
    const ofThisAccount = { Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } } };
    operations.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() });
    operations.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([Match.objectLike({ ...cloudWatch, ...ofThisAccount, Action: 'sns:Publish' })]),
      },
    });
    operations.hasResourceProperties('AWS::KMS::Key', {
      EnableKeyRotation: true,
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({ ...cloudWatch, ...ofThisAccount, Action: ['kms:Decrypt', 'kms:GenerateDataKey'] }),
        ]),
      },
    });
  });
});

describe('dead-letter queues', () => {
  it('stand behind each asynchronous consumer, keep 14 days and refuse plain HTTP', () => {
    workflow.resourceCountIs('AWS::SQS::Queue', 3);
    events.resourceCountIs('AWS::SQS::Queue', 2);
    for (const template of [workflow, events]) {
      template.allResourcesProperties('AWS::SQS::Queue', {
        MessageRetentionPeriod: 1209600,
        SqsManagedSseEnabled: true,
      });
      template.allResourcesProperties('AWS::SQS::QueuePolicy', {
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          ]),
        },
      });
    }
  });

  it('take what a rule could not deliver', () => {
    for (const template of [workflow, events]) {
      template.allResourcesProperties('AWS::Events::Rule', {
        Targets: [Match.objectLike({ DeadLetterConfig: { Arn: Match.anyValue() } })],
      });
    }
  });

  it('take what an asynchronously invoked function could not handle', () => {
    workflow.resourceCountIs('AWS::Lambda::EventInvokeConfig', 2);
    workflow.allResourcesProperties('AWS::Lambda::EventInvokeConfig', {
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
  });
});

describe('functions', () => {
  it('run on Node 24 on arm64, traced, with JSON logs in a group of their own that forgets', () => {
    for (const template of [workflow, api, events]) {
      template.allResourcesProperties('AWS::Lambda::Function', {
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON', LogGroup: Match.anyValue() },
      });
      template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
    }
  });

  it('answer within what the API waits', () => {
    const integrations = Object.values(api.findResources('AWS::ApiGatewayV2::Integration'));
    expect(integrations.map(({ Properties }) => Properties.TimeoutInMillis)).toEqual(integrations.map(() => 29000));
    const behindRoutes = Object.values(api.findResources('AWS::Lambda::Function')).filter(
      ({ Properties }) => !/-inspect$/.test(Properties.FunctionName),
    );
    expect(Math.max(...behindRoutes.map(({ Properties }) => Properties.Timeout))).toBeLessThanOrEqual(29);
  });

  it('hold a poll for as long as a client may ask, and have time left to answer', () => {
    const getJob = api.findResources('AWS::Lambda::Function', {
      Properties: { FunctionName: 'planwright-dev-get-job' },
    });
    const [timeout] = Object.values(getJob).map(({ Properties }) => Properties.Timeout);
    expect(timeout).toBeGreaterThanOrEqual(MAX_WAIT_SECONDS + 5);
  });
});

it('throttles the API and logs each request as JSON', () => {
  api.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
    StageName: '$default',
    AutoDeploy: true,
    DefaultRouteSettings: { ThrottlingRateLimit: Match.anyValue(), ThrottlingBurstLimit: Match.anyValue() },
    AccessLogSettings: { Format: Match.serializedJson(Match.objectLike({ requestId: '$context.requestId' })) },
  });
});

it.each([
  'POST /v1/documents',
  'GET /v1/documents/{document_id}',
  'POST /v1/specs/parse/document',
  'GET /v1/jobs/{job_id}',
  'DELETE /v1/jobs/{job_id}',
  'GET /v1/jobs',
  'POST /v1/jobs/{job_id}/retry',
  '$default',
])('routes %s', (routeKey) => {
  api.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: routeKey });
});
