import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaApplication, LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { type IRole, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Alias, IFunction, Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import { acknowledge } from './acknowledge';
import { allow, allowAnywhere, findingsOf, type Permission, policyOf } from './permissions';

/** Gives a route's function the alias that the route leads to: its version in service. */
export type Rollout = (lambda: Lambda) => IFunction;

const LIVE = 'live';

/** Alias implements IFunction, only not to the letter of exactOptionalPropertyTypes. */
const functionOf = (alias: Alias): IFunction => alias as IFunction;

const allAtOnce: Rollout = (lambda) => functionOf(lambda.addAlias(LIVE));

/** Minutes that a new version is looked at while it answers every tenth request. */
const CANARY = LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES;

/**
 * Answers of 5xx in two different minutes of the last five. Counted over the whole API and not as a share: a broken
 * function may have few of its requests, and of those its new version answers a tenth.
 */
const faultsOf = (scope: Construct, name: string, api: HttpApi): Alarm =>
  new Alarm(scope, 'RolloutFaults', {
    alarmName: `${name}-RolloutFaults`,
    alarmDescription: 'Rolls back new versions that are being taken into service. What to do: docs/deploy.md, Rollback',
    metric: api.metricServerError({ period: Duration.minutes(1) }),
    threshold: 1,
    evaluationPeriods: 5,
    datapointsToAlarm: 2,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });

/** AWS's own policy for CodeDeploy may also publish to every topic and read buckets; this moves the aliases of our functions. */
const movingAliases = (scope: Construct, { prefix }: Deployment): Permission[] => {
  const functionsNamed = (name: string) =>
    Stack.of(scope).formatArn({
      service: 'lambda',
      resource: 'function',
      resourceName: name,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  const finding = (name: string) =>
    `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:lambda:<AWS::Region>:<AWS::AccountId>:function:${name}]`;
  const [functions, aliases] = [`${prefix}-*`, `${prefix}-*:${LIVE}`];
  return [
    {
      // Lambda asks who moves an alias for the right to its function
      ...allow(['lambda:GetAlias', 'lambda:UpdateAlias'], functionsNamed(functions)),
      findings: { [finding(functions)]: 'The functions of this stage; those behind routes have an alias.' },
    },
    {
      ...allow(['lambda:GetProvisionedConcurrencyConfig'], functionsNamed(aliases)),
      findings: {
        [finding(aliases)]: 'The aliases of all functions behind routes; no other function has one of this name.',
      },
    },
    allowAnywhere(['cloudwatch:DescribeAlarms'], 'CloudWatch has no resource to limit the reading of alarms to.'),
  ];
};

const codeDeployRole = (scope: Construct, deployment: Deployment): IRole => {
  const permissions = movingAliases(scope, deployment);
  const role = new Role(scope, 'RolloutRole', {
    assumedBy: new ServicePrincipal('codedeploy.amazonaws.com'),
    inlinePolicies: { permissions: policyOf(permissions) },
  });
  acknowledge(role, findingsOf(permissions));
  return role.withoutPolicyUpdates();
};

/**
 * How new versions of a stack's functions take over. As a canary, CodeDeploy sends each of them a tenth of its function's requests for five
 * minutes and the rest after that; it sends all back to the old version, and CloudFormation fails the update, when the
 * API answers 5xx meanwhile. Each stack has all of it for itself: an export from one to the other would keep the setting
 * from ever being changed.
 */
export const rollout = (scope: Construct, deployment: Deployment, api: HttpApi, part: 'api' | 'dialects'): Rollout => {
  if (deployment.rollout === 'all-at-once') return allAtOnce;
  const name = `${deployment.prefix}-${part}`;
  const application = new LambdaApplication(scope, 'Rollout', { applicationName: name });
  const role = codeDeployRole(scope, deployment);
  const alarms = [faultsOf(scope, name, api)];
  return (lambda) => {
    const alias = lambda.addAlias(LIVE);
    new LambdaDeploymentGroup(alias, 'Rollout', { application, role, alias, alarms, deploymentConfig: CANARY });
    return functionOf(alias);
  };
};
