import type { Template } from 'aws-cdk-lib/assertions';
import { z } from 'zod';
import { alarmProperties, type Period, stateAfter } from '../support/alarm-state';
import { ALARMED, templatesOf } from './templates';

const dev = templatesOf('dev');
const prod = templatesOf('prod');

const idsOf = (template: Template, type: string) => Object.keys(template.findResources(type)).sort();
const resourcesOf = (template: Template, type: string) => Object.values(template.findResources(type));

const integration = z.object({ Properties: z.object({ IntegrationUri: z.object({ Ref: z.string() }) }) });
const routed = (template: Template) =>
  resourcesOf(template, 'AWS::ApiGatewayV2::Integration').map(
    (found) => integration.parse(found).Properties.IntegrationUri.Ref,
  );

describe.each([
  ['dev', dev],
  ['prod', prod],
])('in %s', (_, { api, dialects }) => {
  it.each([
    ['api', api],
    ['dialects', dialects],
  ])('each route of the stack %s leads to the alias live of a version', (_, template) => {
    expect([...new Set(routed(template))].sort()).toEqual(idsOf(template, 'AWS::Lambda::Alias'));
    template.allResourcesProperties('AWS::Lambda::Alias', { Name: 'live' });
    const versions = idsOf(template, 'AWS::Lambda::Version');
    const live = resourcesOf(template, 'AWS::Lambda::Alias').map(({ Properties }) => Properties.FunctionVersion);
    expect(live.map((version) => version['Fn::GetAtt'][0]).sort()).toEqual(versions);
  });

  it.each([
    ['api', api],
    ['dialects', dialects],
  ])('API Gateway may call the aliases of the stack %s, which its routes lead to', (_, template) => {
    const allowed = resourcesOf(template, 'AWS::Lambda::Permission').map(
      ({ Properties }) => Properties.FunctionName.Ref,
    );
    expect(allowed.sort()).toEqual(routed(template).sort());
  });
});

describe('in prod', () => {
  const { api, dialects } = prod;

  it.each([
    ['api', api],
    ['dialects', dialects],
  ])('each alias of the stack %s moves as a canary, which an alarm or a failure rolls back', (_, template) => {
    const groups = idsOf(template, 'AWS::CodeDeploy::DeploymentGroup');
    const used = resourcesOf(template, 'AWS::Lambda::Alias').map(
      ({ UpdatePolicy }) => UpdatePolicy.CodeDeployLambdaAliasUpdate.DeploymentGroupName.Ref,
    );
    expect(used.sort()).toEqual(groups);
    template.allResourcesProperties('AWS::CodeDeploy::DeploymentGroup', {
      DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
      DeploymentStyle: { DeploymentOption: 'WITH_TRAFFIC_CONTROL' },
      AutoRollbackConfiguration: { Enabled: true, Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'] },
      AlarmConfiguration: { Enabled: true },
    });
  });

  it.each([
    ['api', api],
    ['dialects', dialects],
  ])('all of the stack %s look at its one alarm', (_, template) => {
    const [alarm, ...others] = idsOf(template, 'AWS::CloudWatch::Alarm');
    expect(others).toEqual([]);
    template.allResourcesProperties('AWS::CodeDeploy::DeploymentGroup', {
      AlarmConfiguration: { Alarms: [{ Name: { Ref: alarm } }] },
    });
  });

  it('CodeDeploy may move aliases of our functions and read alarms, nothing else', () => {
    const [role] = resourcesOf(api, 'AWS::IAM::Role').filter((found) => JSON.stringify(found).includes('codedeploy.'));
    expect(role?.Properties.ManagedPolicyArns).toBeUndefined();
    const statements = role?.Properties.Policies.flatMap(
      (policy: { PolicyDocument: { Statement: object[] } }) => policy.PolicyDocument.Statement,
    );
    expect(statements.map(({ Action }: { Action: string }) => Action)).toEqual([
      ['lambda:GetAlias', 'lambda:UpdateAlias'],
      'lambda:GetProvisionedConcurrencyConfig',
      'cloudwatch:DescribeAlarms',
    ]);
    // an alias is moved by the right to its function, whose ARN has no alias in it
    expect(JSON.stringify(statements[0].Resource)).toMatch(/:function:planwright-[a-z]+-\*"/);
    expect(JSON.stringify(statements[1].Resource)).toMatch(/:function:planwright-[a-z]+-\*:live"/);
  });
});

const hurried = templatesOf('prod', { ...ALARMED, rollout: 'all-at-once' });

describe.each([
  ['dev', dev],
  ['prod that is in a hurry', hurried],
])('in %s', (_, { api, dialects }) => {
  it('new versions take over at once', () => {
    for (const template of [api, dialects]) {
      for (const type of ['DeploymentGroup', 'Application']) template.resourceCountIs(`AWS::CodeDeploy::${type}`, 0);
      const policies = resourcesOf(template, 'AWS::Lambda::Alias').flatMap(({ UpdatePolicy }) => UpdatePolicy ?? []);
      expect(policies).toEqual([]);
      template.resourceCountIs('AWS::CloudWatch::Alarm', 0);
    }
  });
});

it('the setting can be changed: no stack exports anything for the canaries of another', () => {
  const exported = ({ api }: typeof prod) => Object.keys(api.findOutputs('*')).sort();
  expect(exported(prod)).toEqual(exported(hurried));
});

describe('the alarm', () => {
  const [found] = resourcesOf(prod.api, 'AWS::CloudWatch::Alarm');
  const alarm = alarmProperties.parse(found?.Properties);
  const quiet: Period = { metric: 0 };

  it('looks at the 5xx of the API in single minutes', () => {
    expect(alarm).toMatchObject({ Namespace: 'AWS/ApiGateway', MetricName: '5xx', Statistic: 'Sum', Period: 60 });
  });

  it('rings when two minutes of five have one', () => {
    expect(stateAfter(alarm, [{ metric: 1 }, quiet, {}, quiet, { metric: 2 }])).toBe('ALARM');
  });

  it.each([
    ['a single minute', [quiet, { metric: 90 }, quiet, {}, quiet]],
    ['faults of before the last five minutes', [{ metric: 9 }, { metric: 9 }, quiet, quiet, quiet, quiet, quiet]],
    ['no request at all', [{}, {}, {}, {}, {}]],
  ])('keeps quiet after %s', (_, periods) => {
    expect(stateAfter(alarm, periods)).toBe('OK');
  });
});

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
const MOST_RESOURCES = 500;
const MOST_BYTES = 1_000_000;

it.each(Object.entries(prod))('the stack %s fits into CloudFormation, with its canaries', (_, template) => {
  const json = template.toJSON();
  expect(Object.keys(json.Resources).length).toBeLessThanOrEqual(MOST_RESOURCES);
  expect(JSON.stringify(json).length).toBeLessThan(MOST_BYTES);
});
