import { templatesOf } from '../templates';
import { API } from './api';
import { DIALECTS } from './dialects';
import { ENGINE } from './engine';
import { functionsOf, grantsOf } from './grants';
import { MODELS } from './models';
import { dynamodb, invoke } from './words';

const stacks = Object.values(templatesOf('dev'));
const grants = new Map(stacks.flatMap(grantsOf));
const functions = stacks.flatMap(functionsOf);

const TABLE: Readonly<Record<string, string[]>> = { ...API, ...DIALECTS, ...MODELS, ...ENGINE };

/** Every function writes its own log and its traces; X-Ray has no resource to limit that to. */
const shared = (name: string): string[] => [
  `logs:CreateLogStream on ${name}Logs`,
  `logs:PutLogEvents on ${name}Logs`,
  'xray:PutTelemetryRecords on *',
  'xray:PutTraceSegments on *',
];

it('has each function of all stacks in the table, and nothing else', () => {
  expect(functions.map(([name]) => name).sort()).toEqual(Object.keys(TABLE).sort());
});

it('gives each function a role of its own, and no role to anything but a function and the state machine', () => {
  expect(functions.filter(([name, holder]) => name !== holder)).toEqual([]);
  expect([...grants.keys()].sort()).toEqual([...Object.keys(TABLE), 'Jobs'].sort());
});

it.each(Object.entries(TABLE))('%s may do what the table says and nothing else', (name, lines) => {
  expect(grants.get(name)).toEqual([...new Set([...shared(name), ...lines])].sort());
});

it('lets the state machine update jobs, invoke the models and run parts of jobs as its own children', () => {
  const parts = ['DoorDetectorMerge', 'BidSetPreflight', 'BidSetMerge'];
  const models = Object.keys(MODELS).filter((name) => name !== 'OcrPage');
  const logDelivery = [
    ...['CreateLogDelivery', 'DeleteLogDelivery', 'DescribeLogGroups', 'DescribeResourcePolicies', 'GetLogDelivery'],
    ...['ListLogDeliveries', 'PutResourcePolicy', 'UpdateLogDelivery'],
  ];
  const traces = ['GetSamplingRules', 'GetSamplingTargets', 'PutTelemetryRecords', 'PutTraceSegments'];
  expect(grants.get('Jobs')).toEqual(
    [
      ...dynamodb('Jobs', ['UpdateItem']),
      ...invoke(...[...models, ...parts].map((name) => `${name}Function`)),
      'states:DescribeExecution on execution:planwright-dev-jobs:*',
      'states:StartExecution on stateMachine:planwright-dev-jobs',
      'states:StopExecution on execution:planwright-dev-jobs:*',
      ...logDelivery.map((action) => `logs:${action} on *`),
      ...traces.map((action) => `xray:${action} on *`),
    ].sort(),
  );
});

describe('a model, which opens files of strangers', () => {
  const s3Of = (name: string) => (grants.get(name) ?? []).filter((line) => line.startsWith('s3:'));

  it.each(Object.keys(MODELS))('%s reads one input prefix and writes one output prefix', (name) => {
    const reaches = s3Of(name).filter((line) => line !== 's3:GetObject on BucketsResults/kept/*');
    const input = 's3:GetObject on BucketsDocuments/kept/*';
    expect(reaches).toEqual(name === 'OcrPage' ? [input] : [input, 's3:PutObject on BucketsResults/kept/*']);
  });

  it('reads earlier results only where it goes on from them', () => {
    const readers = Object.keys(MODELS).filter((name) => s3Of(name).includes('s3:GetObject on BucketsResults/kept/*'));
    expect(readers.sort()).toEqual(['ContentExtractor', 'FieldExtractor']);
  });

  it.each(Object.keys(MODELS))('%s reaches no table but the jobs’, by named attributes, and no account', (name) => {
    const tables = (grants.get(name) ?? []).filter((line) => line.startsWith('dynamodb:'));
    expect(tables.filter((line) => !/^dynamodb:(Get|Update)Item on Jobs where attributes: /.test(line))).toEqual([]);
  });
});

it('lets no function list a bucket: who knows no key finds no object', () => {
  expect([...grants.values()].flat().filter((line) => line.includes('s3:List'))).toEqual([]);
});

it('lets no function write an API key: writes to the accounts table end at an account’s own items', () => {
  const writes = [...grants.values()].flat().filter((line) => /(Put|Update|Delete)Item on Accounts/.test(line));
  expect(writes.length).toBeGreaterThan(0);
  expect(writes.filter((line) => !/where key: ACCOUNT#\*$|where attributes: pk sk secret /.test(line))).toEqual([]);
});

it('has no star in any action, and none in a resource but key prefixes, executions, X-Ray and log delivery', () => {
  const all = [...grants.values()].flat();
  expect(all.filter((line) => /\*.* on /.test(line))).toEqual([]);
  const stars = all.filter((line) => / on [^ ]*\*/.test(line));
  const demanded =
    /^(s3:\w+Object on Buckets\w+\/(incoming|kept)\/\*|(logs|xray):\w+ on \*|states:(Describe|Stop)Execution on execution:planwright-dev-jobs:\*)$/;
  expect(stars.filter((line) => !demanded.test(line))).toEqual([]);
});

it('attaches no managed policy and no policy beside the role', () => {
  for (const template of stacks) template.resourceCountIs('AWS::IAM::Policy', 0);
});
