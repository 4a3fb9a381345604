import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { ArtifactMetadataEntryType } from 'aws-cdk-lib/cloud-assembly-schema';
import { HANDLERS } from '../../infra/constructs/handler-bundles';
import { alarmProperties, metricsOf, type Period, stateAfter } from '../support/alarm-state';
import { ALARMED, stacksOf, templatesOf } from './templates';

const { data, workflow, api, dialects, events, operations } = templatesOf('dev');
const resources = Object.values(operations.findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);
const alarms = resources.map((properties) => alarmProperties.parse(properties));
const nameOf = (alarmName: string) => alarmName.replace('planwright-dev-', '');
const names = alarms.map(({ AlarmName }) => nameOf(AlarmName)).sort();
const alarm = (name: string) => {
  const found = alarms.find(({ AlarmName }) => nameOf(AlarmName) === name);
  if (!found) throw new Error(`No alarm ${name}`);
  return found;
};

const ERRORS = 'AWS/Lambda Errors Sum';
const VISIBLE = 'AWS/SQS ApproximateNumberOfMessagesVisible Maximum';
const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);

/** What each alarm looks at, and periods after which it rings or keeps quiet; `{}` is a period without data. */
const CASES: { name: string; metrics: string[]; rings: Period[][]; quiet: Period[][] }[] = [
  {
    name: 'ApiFaults',
    metrics: ['AWS/ApiGateway 5xx Sum'],
    rings: [[{ metric: 1 }]],
    quiet: [[{ metric: 0 }], [{}], [{ metric: 1 }, {}]],
  },
  {
    name: 'SlowSubmits',
    metrics: ['Planwright/dev SubmitLatencyMs p99'],
    rings: [times(3, { metric: 3000 }), [{ metric: 3001 }, { metric: 4000 }, { metric: 9000 }]],
    quiet: [times(3, { metric: 2999 }), [{ metric: 9000 }, { metric: 9000 }, {}], times(3, {})],
  },
  {
    name: 'JobsFailed',
    metrics: ['Planwright/dev JobsFailedByUs Sum'],
    rings: [[{ metric: 1 }]],
    quiet: [[{}]],
  },
  {
    name: 'DocumentErrors',
    metrics: times(5, ERRORS),
    rings: [[{ m0: 1 }], [{ m4: 1, m1: 0 }]],
    quiet: [[{ m0: 0, m1: 0, m2: 0, m3: 0, m4: 0 }], [{}]],
  },
  { name: 'WorkflowErrors', metrics: times(3, ERRORS), rings: [[{ m0: 1 }], [{ m2: 2 }]], quiet: [[{ m1: 0 }], [{}]] },
  { name: 'EventErrors', metrics: times(3, ERRORS), rings: [[{ m0: 1 }], [{ m2: 2 }]], quiet: [[{ m1: 0 }], [{}]] },
  {
    name: 'Throttles',
    metrics: ['AWS/Lambda Throttles Sum', 'AWS/States ExecutionThrottled Sum'],
    rings: [[{ m0: 1 }], [{ m0: 0, m1: 1 }]],
    quiet: [[{ m0: 0, m1: 0 }], [{}]],
  },
  {
    name: 'TableThrottles',
    metrics: times(5, ['AWS/DynamoDB ReadThrottleEvents Sum', 'AWS/DynamoDB WriteThrottleEvents Sum']).flat(),
    rings: [[{ m0: 1 }, { m9: 1 }, { m5: 3 }]],
    quiet: [[{ m0: 50 }, {}, { m0: 1 }], times(3, {})],
  },
  {
    name: 'StuckQueue',
    metrics: ['Planwright/dev OldestQueuedSeconds Maximum'],
    rings: [[{ metric: 1800 }], [{}], [{ metric: 0 }, {}]],
    quiet: [[{ metric: 1799 }], [{ metric: 0 }], [{ metric: 4000 }, { metric: 3 }]],
  },
  {
    name: 'ExecutionsFailed',
    metrics: ['AWS/States ExecutionsFailed Sum', 'AWS/States ExecutionsTimedOut Sum'],
    rings: [[{ m0: 1 }], [{ m1: 1 }]],
    quiet: [[{ m0: 0, m1: 0 }], [{}]],
  },
  {
    name: 'StreamLate',
    metrics: times(2, 'AWS/Lambda IteratorAge Maximum'),
    rings: [[{ m0: 60_000, m1: 5 }], [{ m1: 60_000 }]],
    // the two do not add up
    quiet: [[{ m0: 40_000, m1: 40_000 }], [{}]],
  },
  {
    name: 'DeadLetters',
    metrics: times(8, VISIBLE),
    rings: [[{ m0: 1 }], [{ m7: 1, m3: 0 }]],
    quiet: [[{ m0: 0, m7: 0 }], [{}]],
  },
  {
    name: 'WebhooksGivenUp',
    metrics: ['Planwright/dev WebhooksGivenUp Sum'],
    rings: [[{ metric: 1 }]],
    quiet: [[{}]],
  },
  {
    name: 'WebhooksFailing',
    metrics: ['Planwright/dev WebhookAttempts Sum', 'Planwright/dev WebhookAttemptsFailed Sum'],
    rings: [[{ attempts: 20, failed: 18 }], [{ attempts: 500, failed: 500 }]],
    quiet: [[{ attempts: 19, failed: 19 }], [{ attempts: 20, failed: 17 }], [{ attempts: 300 }], [{}]],
  },
];

it('has a case for every alarm', () => {
  expect(CASES.map(({ name }) => name).sort()).toEqual(names);
});

describe.each(CASES)('$name', ({ name, metrics, rings, quiet }) => {
  it('looks at its metrics, each another one', () => {
    const looked = metricsOf(alarm(name));
    expect(looked.map((metric) => metric.name)).toEqual(metrics);
    const identities = looked.map((metric) => JSON.stringify([metric.name, metric.dimensions]));
    expect(new Set(identities).size).toBe(identities.length);
  });

  it.each(rings.map((periods) => [periods]))('rings after %j', (periods) => {
    expect(stateAfter(alarm(name), periods)).toBe('ALARM');
  });

  it.each(quiet.map((periods) => [periods]))('keeps quiet after %j', (periods) => {
    expect(stateAfter(alarm(name), periods)).toBe('OK');
  });
});

describe('every alarm', () => {
  it('uses ten metrics at most, of five minutes each, and no search or query', () => {
    for (const { AlarmName, Metrics = [], Period } of alarms) {
      const stats = Metrics.filter(({ MetricStat }) => MetricStat);
      const expressions = Metrics.flatMap(({ Expression }) => Expression ?? []).join();
      expect({ AlarmName, tooMany: stats.length > 10 }).toEqual({ AlarmName, tooMany: false });
      expect(expressions).not.toMatch(/SEARCH|SELECT/);
      const periods = Metrics.length > 0 ? stats.map(({ MetricStat }) => MetricStat?.Period) : [Period];
      expect(new Set(periods)).toEqual(new Set([300]));
    }
  });

  it('tells the topic', () => {
    const [topic] = Object.keys(operations.findResources('AWS::SNS::Topic'));
    expect(resources.map(({ AlarmActions }) => AlarmActions)).toEqual(resources.map(() => [{ Ref: topic }]));
  });

  it('may be published by CloudWatch of this account, through an encrypted topic', () => {
    const cloudWatch = { Principal: { Service: 'cloudwatch.amazonaws.com' }, Effect: 'Allow' };
    const ofThisAccount = { Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } } };
    const [key] = Object.keys(operations.findResources('AWS::KMS::Key'));
    operations.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: { 'Fn::GetAtt': [key, 'Arn'] } });
    operations.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([Match.objectLike({ ...cloudWatch, ...ofThisAccount, Action: 'sns:Publish' })]),
      },
    });
    operations.hasResourceProperties('AWS::KMS::Key', {
      EnableKeyRotation: true,
      KeyPolicy: {
        Statement: Match.arrayWith([{ ...cloudWatch, Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: '*' }]),
      },
    });
  });

  it('has its heading in docs/operations.md, and every heading there its alarm', () => {
    const runbooks = readFileSync('docs/operations.md', 'utf8').split(/^## /m);
    const headings = runbooks.find((part) => part.startsWith('Alarms\n'))?.match(/^### \w+$/gm) ?? [];
    expect(headings.map((heading) => heading.replace('### ', '')).sort()).toEqual(names);
  });
});

it('synthesis warns of a production whose alarms reach nobody, and of no other stage', () => {
  const warnings = (stage: string, context: Record<string, string>) =>
    stacksOf(stage, context)
      .stacks.operations.node.findAll()
      .flatMap(({ node }) => node.metadata.filter(({ type }) => type === ArtifactMetadataEntryType.WARN))
      .map(({ data }) => data);
  expect(warnings('prod', {})).toEqual([expect.stringContaining('Alarms reach nobody: give -c alarmEmail')]);
  expect(warnings('prod', ALARMED)).toEqual([]);
  expect(warnings('dev', {})).toEqual([]);
});

describe('no function goes unwatched', () => {
  const functionsOf = (template: typeof api) => Object.keys(template.findResources('AWS::Lambda::Function'));
  const inText = (text: string) => (id: string) => text.includes(id);
  const errorAlarms = JSON.stringify(alarms.filter(({ AlarmName }) => AlarmName.endsWith('Errors')));
  // the machine may call the models and nothing else
  const machineRole = JSON.stringify(
    workflow.findResources('AWS::IAM::Role', {
      Properties: {
        AssumeRolePolicyDocument: { Statement: [Match.objectLike({ Principal: { Service: 'states.amazonaws.com' } })] },
      },
    }),
  );

  it.each([
    ['api', api],
    ['dialects', dialects],
    ['workflow', workflow],
    ['events', events],
  ])('%s: each is behind a route, called by the machine, or in an alarm of errors', (_, template) => {
    // each alias has its route: rollout.test.ts
    const routed = JSON.stringify(template.findResources('AWS::Lambda::Alias'));
    const inMachine = template === workflow ? machineRole : '';
    const watched = [routed, inMachine, errorAlarms];
    const unwatched = functionsOf(template).filter((id) => !watched.some((text) => inText(text)(id)));
    expect(unwatched).toEqual([]);
  });

  it('is about all functions there are', () => {
    const all = [api, dialects, workflow, events].flatMap(functionsOf);
    expect(all).toHaveLength(Object.keys(HANDLERS).length);
  });
});

describe('the metrics of log lines', () => {
  const filters = Object.values(operations.findResources('AWS::Logs::MetricFilter')).map(({ Properties }) => [
    Properties.MetricTransformations[0].MetricName,
    Properties.MetricTransformations[0].MetricValue,
    Properties.FilterPattern,
  ]);
  const attempted = '$.message = "webhook attempted"';

  it('count what the lines say', () => {
    const submits = [
      ...['specs/parse/document', 'specs/content-extract'],
      ...['drawings/detection/doors', 'drawings/classify'],
    ];
    const routes = submits.map((path) => `($.route = "POST /v1/${path}")`).join(' || ');
    const ours = ['INTERNAL_ERROR', 'TIMEOUT', 'DOCUMENT_GONE', 'SOURCE_RESULT_GONE'];
    const codes = ours.map((code) => `($.detail.error_code = "${code}")`).join(' || ');
    expect(filters.sort()).toEqual([
      ['JobsFailedByUs', '1', `{ ($.detail.status = "failed") && (${codes}) }`],
      ['OldestQueuedSeconds', '$.oldest_queued_seconds', '{ $.message = "queue swept" }'],
      ['SubmitLatencyMs', '$.responseLatencyMs', `{ (${routes}) && ($.responseLatencyMs >= 0) }`],
      ...times(2, ['WebhookAttempts', '1', `{ ${attempted} }`]),
      ...times(2, ['WebhookAttemptsFailed', '1', `{ (${attempted}) && ($.state != "delivered") }`]),
      ...times(2, ['WebhooksGivenUp', '1', `{ (${attempted}) && ($.state = "failed") }`]),
    ]);
  });
});

describe('the API', () => {
  const [stage] = Object.values(api.findResources('AWS::ApiGatewayV2::Stage'));

  it('logs the latency of a request as a number, and what it may have none of as text', () => {
    const format: string = stage?.Properties.AccessLogSettings.Format;
    const line = format.replace(/\$context\.responseLatency\b/, '1234').replace(/\$context\.[\w.]+/g, '-');
    expect(JSON.parse(line)).toMatchObject({ responseLatencyMs: 1234, route: '-', integrationLatencyMs: '-' });
  });

  it('pays for no metrics of single routes', () => {
    expect(stage?.Properties.DefaultRouteSettings.DetailedMetricsEnabled).toBe(false);
  });
});

describe('the dashboard', () => {
  const [dashboard] = Object.values(operations.findResources('AWS::CloudWatch::Dashboard'));
  const body = JSON.stringify(dashboard?.Properties.DashboardBody);

  it('is one, named by the stage', () => {
    operations.resourceCountIs('AWS::CloudWatch::Dashboard', 1);
    expect(dashboard?.Properties.DashboardName).toBe('planwright-dev');
  });

  it('shows every alarm', () => {
    const ids = Object.keys(operations.findResources('AWS::CloudWatch::Alarm'));
    expect(ids.filter((id) => !body.includes(id))).toEqual([]);
  });

  it('shows every table, every dead-letter queue, the API, the machine and the functions', () => {
    const tables = Object.keys(data.findResources('AWS::DynamoDB::Table'));
    const queues = [workflow, events].flatMap((template) => Object.keys(template.findResources('AWS::SQS::Queue')));
    const [machine = 'none'] = Object.keys(workflow.findResources('AWS::StepFunctions::StateMachine'));
    const [http = 'none'] = Object.keys(api.findResources('AWS::ApiGatewayV2::Api'));
    expect([...tables, ...queues, machine, http].filter((id) => !body.includes(id))).toEqual([]);
    expect(body).toContain('{AWS/Lambda,FunctionName}');
  });
});
