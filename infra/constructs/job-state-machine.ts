import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import { acknowledge } from './acknowledge';
import { jobMachineName, onExecutions } from './executions';
import { jobStates } from './job-states';
import { allow, allowAnywhere, findingsOf, type Permission, policyOf } from './permissions';

export interface JobStateMachineProps {
  readonly deployment: Deployment;
  readonly jobs: Table;
  readonly models: IFunction[];
}

// The lists are the ones AWS documents for logging and tracing.
const LOG_DELIVERY = [
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
];
const TRACING = [
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
];

/**
 * A Distributed Map starts an execution of its own machine for each item. The machine is named here and not referred
 * to, as it refers to its role: https://docs.aws.amazon.com/step-functions/latest/dg/iam-policies-eg-dist-map.html
 */
const runningRanges = (scope: Construct, deployment: Deployment): Permission[] => {
  const machine = Stack.of(scope).formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: jobMachineName(deployment),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  return [
    allow(['states:StartExecution'], machine),
    onExecutions(scope, deployment, ['states:DescribeExecution', 'states:StopExecution']),
  ];
};

/** The job workflow: a Standard state machine that may update rows of the jobs table and invoke the given models. */
export class JobStateMachine extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { deployment, jobs, models }: JobStateMachineProps) {
    super(scope, id);
    const states = jobStates({
      jobsTable: jobs.tableName,
      modelFunctionPrefix: `${deployment.prefix}-`,
      partsAtOnce: deployment.concurrency,
    });
    const name = jobMachineName(deployment);
    const permissions = [
      allow(['dynamodb:UpdateItem'], jobs.tableArn),
      allow(['lambda:InvokeFunction'], ...models.map((model) => model.functionArn)),
      ...runningRanges(this, deployment),
      allowAnywhere([...LOG_DELIVERY, ...TRACING], 'Log delivery and X-Ray define no resource for these actions.'),
    ];
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
      inlinePolicies: { permissions: policyOf(permissions) },
    });
    acknowledge(role, findingsOf(permissions));
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: name,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(Stack.of(this).toJsonString(states)),
      role: role.withoutPolicyUpdates(),
      tracingEnabled: true,
      logs: {
        level: LogLevel.ALL,
        // Payloads stay out of the logs: they name accounts and files.
        includeExecutionData: false,
        destination: new LogGroup(this, 'Logs', {
          // This prefix spares the account's log resource policy, which has room for few groups.
          logGroupName: `/aws/vendedlogs/states/${name}`,
          retention: deployment.logDays,
          removalPolicy: deployment.removalPolicy,
        }),
      },
      removalPolicy: deployment.removalPolicy,
    });
  }
}
