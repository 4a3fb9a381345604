import { stacksOf, templatesIn } from './templates';

/** What holds what cannot be made again, or tells what happened. */
const KEPT = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::KMS::Key', 'AWS::Logs::LogGroup'];

const apps = { dev: stacksOf('dev'), prod: stacksOf('prod') };
const templates = { dev: templatesIn(apps.dev), prod: templatesIn(apps.prod) };
type Stage = keyof typeof templates;

const kept = (stage: Stage) =>
  Object.values(templates[stage])
    .flatMap((template) => KEPT.flatMap((type) => Object.values(template.findResources(type))))
    .map(({ Type, DeletionPolicy, UpdateReplacePolicy }) => ({ Type, DeletionPolicy, UpdateReplacePolicy }));

const protectedStacks = (stage: Stage) =>
  Object.values(apps[stage].stacks).flatMap(({ stackName, terminationProtection }) =>
    terminationProtection ? [stackName] : [],
  );

const tablesOf = (stage: Stage) => templates[stage].data;

describe('prod', () => {
  it('keeps tables, buckets, keys and logs when a stack goes or replaces them, and not those of a creation that failed', () => {
    const policies = kept('prod');
    expect([...new Set(policies.map(({ Type }) => Type))].sort()).toEqual([...KEPT].sort());
    const lost = policies.filter(
      ({ DeletionPolicy, UpdateReplacePolicy }) =>
        DeletionPolicy !== 'RetainExceptOnCreate' || UpdateReplacePolicy !== 'Retain',
    );
    expect(lost).toEqual([]);
  });

  it('protects each table, and the stack of the data, from deletion', () => {
    tablesOf('prod').allResourcesProperties('AWS::DynamoDB::Table', { DeletionProtectionEnabled: true });
    expect(protectedStacks('prod')).toEqual(['Planwright-prod-Data']);
  });
});

describe('any other stage', () => {
  it('leaves nothing behind', () => {
    expect(kept('dev').filter(({ DeletionPolicy }) => DeletionPolicy !== 'Delete')).toEqual([]);
  });

  it('can be deleted', () => {
    tablesOf('dev').allResourcesProperties('AWS::DynamoDB::Table', { DeletionProtectionEnabled: false });
    expect(protectedStacks('dev')).toEqual([]);
  });
});

it.each<Stage>(['dev', 'prod'])('%s can restore every table to any second of the last weeks', (stage) => {
  tablesOf(stage).allResourcesProperties('AWS::DynamoDB::Table', {
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  });
});
