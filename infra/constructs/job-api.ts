import { Duration } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { CorsHttpMethod, HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import { acknowledge } from './acknowledge';

/** Requests a second and at once, over all clients: a ceiling on cost. The fair share of each is a tier's rate limit. */
const THROTTLE = { rateLimit: 200, burstLimit: 400 };

// The key itself is never logged: no header is.
const ACCESS_LOG = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  ip: '$context.identity.sourceIp',
  route: '$context.routeKey',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  responseLength: '$context.responseLength',
  responseLatencyMs: '$context.responseLatency',
  integrationLatencyMs: '$context.integrationLatency',
  integrationError: '$context.integrationErrorMessage',
};

/** The log's lines as JSON. The latency is a number, which a metric is made of; any other value may be `-` and stays quoted. */
const accessLogFormat = () =>
  AccessLogFormat.custom(JSON.stringify(ACCESS_LOG).replace('"$context.responseLatency"', '$context.responseLatency'));

/** The HTTP API and its one stage, `$default`, without routes; and the log of its requests. */
export const jobApi = (scope: Construct, deployment: Deployment): { api: HttpApi; accessLog: LogGroup } => {
  const accessLog = new LogGroup(scope, 'AccessLogs', {
    logGroupName: `/aws/vendedlogs/apigateway/${deployment.prefix}`,
    retention: deployment.logDays,
    removalPolicy: deployment.removalPolicy,
  });
  const api = new HttpApi(scope, 'HttpApi', {
    apiName: `${deployment.prefix}-api`,
    createDefaultStage: false,
    // Any origin: a request carries its key in a header and no cookie, so a foreign page has nothing to borrow.
    corsPreflight: {
      allowOrigins: ['*'],
      allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.DELETE],
      allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-none-match', 'prefer', 'x-api-key'],
      exposeHeaders: ['etag', 'location', 'preference-applied', 'ratelimit', 'ratelimit-policy', 'retry-after'],
      maxAge: Duration.hours(1),
    },
  });
  const stage = new HttpStage(scope, 'DefaultStage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: THROTTLE,
    // six custom metrics a route: what is wanted of them is made of the access log
    detailedMetricsEnabled: false,
    accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: accessLogFormat() },
  });
  acknowledge(stage, {
    'Serverless-APIGWStructuredLogging':
      'Each line is JSON; the format is not, as a number stands in it without quotes.',
  });
  return { api, accessLog };
};
