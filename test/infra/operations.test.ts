import { Match, type Template } from 'aws-cdk-lib/assertions';
import { PATIENCE_MS } from '../../lambdas/api/time-left';
import { MAX_WAIT_SECONDS } from '../../shared/domain/wait';
import { templatesOf } from './templates';

const { workflow, api, dialects, events } = templatesOf('dev');
const production = templatesOf('prod');

describe('dead-letter queues', () => {
  it('stand behind each asynchronous consumer, keep 14 days and refuse plain HTTP', () => {
    workflow.resourceCountIs('AWS::SQS::Queue', 3);
    events.resourceCountIs('AWS::SQS::Queue', 5);
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
    for (const template of [workflow, events]) {
      template.resourceCountIs('AWS::Lambda::EventInvokeConfig', 2);
      template.allResourcesProperties('AWS::Lambda::EventInvokeConfig', {
        DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
      });
    }
  });
});

describe('functions', () => {
  it('run on Node 24 on arm64, traced, with JSON logs in a group of their own that forgets', () => {
    for (const template of [workflow, api, dialects, events]) {
      template.allResourcesProperties('AWS::Lambda::Function', {
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON', LogGroup: Match.anyValue() },
      });
      template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
    }
  });

  it('keep logs for half a year in production', () => {
    for (const template of [production.workflow, production.api, production.dialects, production.events]) {
      template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 180 });
    }
  });

  it('answer within what the API waits', () => {
    const integrations = Object.values(api.findResources('AWS::ApiGatewayV2::Integration'));
    expect(integrations.map(({ Properties }) => Properties.TimeoutInMillis)).toEqual(integrations.map(() => 29000));
    const behindRoutes = Object.values(api.findResources('AWS::Lambda::Function')).filter(
      ({ Properties }) => !/-(inspect|settle)$/.test(Properties.FunctionName),
    );
    expect(Math.max(...behindRoutes.map(({ Properties }) => Properties.Timeout))).toBeLessThanOrEqual(29);
  });

  it('that start jobs have as long as their answer may wait for the start', () => {
    const starting = [api, dialects].flatMap((template) =>
      Object.values(template.findResources('AWS::Lambda::Function')).filter(
        ({ Properties: { FunctionName, Environment } }) =>
          'STATE_MACHINE_ARN' in (Environment?.Variables ?? {}) && !FunctionName.includes('cancel'), // which stops them
      ),
    );
    expect(starting.length).toBeGreaterThan(5);
    for (const { Properties } of starting)
      expect([Properties.FunctionName, Properties.Timeout]).toEqual([Properties.FunctionName, 29]);
  });

  it('that settle a document outlast its inspection, and are outlasted by a set that waits for them', () => {
    const timeoutOf = (template: Template, name: string) => {
      const [fn] = Object.values(
        template.findResources('AWS::Lambda::Function', { Properties: { FunctionName: `planwright-dev-${name}` } }),
      );
      return fn?.Properties.Timeout;
    };
    // S3's copy and two writes of the table come after it
    expect(timeoutOf(api, 'settle')).toBeGreaterThanOrEqual(timeoutOf(api, 'inspect') + 20);
    expect(timeoutOf(workflow, 'bid-set-preflight')).toBeGreaterThan(timeoutOf(api, 'settle'));
  });

  it('that ask for a document have time to say that it is still being settled', () => {
    const routes = [api, dialects].flatMap((template) =>
      Object.values(template.findResources('AWS::Lambda::Function')).map(({ Properties }) => Properties),
    );
    // what calls findDocument cannot without this variable
    const asking = routes.filter(({ Environment }) => Environment?.Variables?.SETTLE_FUNCTION);
    expect(asking.length).toBeGreaterThan(0);
    const tooShort = asking.filter(({ Timeout }) => Timeout * 1000 < PATIENCE_MS + 3000);
    expect(tooShort.map(({ FunctionName }) => FunctionName)).toEqual([]);
  });

  it('hold a poll for as long as a client may ask, and have time left to answer', () => {
    const getJob = api.findResources('AWS::Lambda::Function', {
      Properties: { FunctionName: 'planwright-dev-get-job' },
    });
    const [timeout] = Object.values(getJob).map(({ Properties }) => Properties.Timeout);
    expect(timeout).toBeGreaterThanOrEqual(MAX_WAIT_SECONDS + 5);
  });
});

it('traces executions, and logs them without their data', () => {
  workflow.allResourcesProperties('AWS::StepFunctions::StateMachine', {
    TracingConfiguration: { Enabled: true },
    LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
  });
});

it('throttles the API and logs each request as JSON', () => {
  api.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
    StageName: '$default',
    AutoDeploy: true,
    DefaultRouteSettings: { ThrottlingRateLimit: Match.anyValue(), ThrottlingBurstLimit: Match.anyValue() },
    AccessLogSettings: { Format: Match.stringLikeRegexp('"requestId":"\\$context.requestId"') },
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
  'GET /v1/jobs/{job_id}/deliveries',
  'POST /v1/jobs/{job_id}/deliveries/{delivery_id}/redeliver',
  'GET /v1/webhook-secret',
  'POST /v1/webhook-secret/rotate',
  '$default',
])('routes %s', (routeKey) => {
  api.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: routeKey });
});
