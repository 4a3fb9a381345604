import type { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import { acknowledge } from './acknowledge';
import type { HandlerName } from './handler-bundles';
import { allow, allowAnywhere, findingsOf, type Permission, policyOf } from './permissions';

export interface HandlerFunctionProps {
  readonly deployment: Deployment;
  readonly handler: HandlerName;
  readonly memoryMb: number;
  readonly timeout: Duration;
  readonly environment: Record<string, string>;
  /** All the function may do beyond writing its logs and traces. */
  readonly permissions: Permission[];
  /** Takes the events that a function invoked asynchronously could not handle; without it every caller waits for the answer. */
  readonly failures?: IQueue;
  /** Most executions at once, set aside from the account's own; without it as many as there are events. */
  readonly concurrency?: number;
}

/** What every function has to heed of the settings. */
const limitsOf = ({ retentionDays }: Deployment): Record<string, string> =>
  retentionDays === undefined ? {} : { MAX_RETENTION_DAYS: String(retentionDays) };

/** A Lambda of ours: its bundle, its own log group, and a role that holds exactly the permissions listed. */
export class HandlerFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, props: HandlerFunctionProps) {
    super(scope, id);
    const { deployment, handler, failures } = props;
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/planwright/${deployment.stage}/${handler}`,
      retention: deployment.logDays,
      removalPolicy: deployment.removalPolicy,
    });
    const permissions = [
      allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroup.logGroupArn),
      allowAnywhere(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], 'X-Ray has no resource to write traces to.'),
      ...(failures ? [allow(['sqs:SendMessage'], failures.queueArn)] : []),
      ...props.permissions,
    ];
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { permissions: policyOf(permissions) },
    });
    acknowledge(role, {
      ...findingsOf(permissions),
      'Serverless-LambdaStarPermissions':
        'The stars are those of X-Ray and of key prefixes; each is named by AwsSolutions-IAM5.',
    });
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: `${deployment.prefix}-${handler}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: deployment.bundles(handler),
      memorySize: props.memoryMb,
      timeout: props.timeout,
      environment: { ...props.environment, ...limitsOf(deployment) },
      // Frozen, so that no construct adds to it behind our back: what is listed here is all there is.
      role: role.withoutPolicyUpdates(),
      tracing: Tracing.ACTIVE,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      ...(props.concurrency && { reservedConcurrentExecutions: props.concurrency }),
      ...(failures && { onFailure: new SqsDestination(failures) }),
    });
    acknowledge(this.lambda, {
      'Serverless-LambdaDLQ': failures
        ? 'Its on-failure destination takes the event together with the error, which a dead-letter queue does not.'
        : 'Always invoked synchronously (API, function, workflow or stream poller): the invoker holds the event and sees the error.',
    });
  }
}
