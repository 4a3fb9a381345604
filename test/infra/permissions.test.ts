import { templatesOf } from './templates';

const { workflow, api, events } = templatesOf('dev');

/** The logical id at the heart of an ARN, without CDK's hashes: `Jobs`, `BucketsDocuments/30d/*`. */
const shortName = (arn: unknown): string => {
  if (typeof arn === 'string') return arn;
  const text = JSON.stringify(arn);
  const id =
    /ExportsOutput(?:FnGetAtt|Ref)([A-Za-z]+?)[0-9A-F]{8}/.exec(text)?.[1] ??
    /"(?:Fn::GetAtt":\["|Ref":")([A-Za-z]+?)[0-9A-F]{8}/.exec(text)?.[1];
  const suffix = /"(\/[^"]*)"\]\]\}$/.exec(text)?.[1] ?? '';
  return `${id}${text.includes('StreamArn') ? '.stream' : ''}${suffix}`;
};

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** What each role may do, `action on resource`, beside its own logs and X-Ray, which all functions share. */
const grants = (template: typeof api): Map<string, string[]> =>
  new Map(
    Object.entries(template.findResources('AWS::IAM::Role')).map(([id, { Properties }]) => {
      const statements: { Action: unknown; Resource: unknown }[] = Properties.Policies[0].PolicyDocument.Statement;
      const lines = statements.flatMap(({ Action, Resource }) =>
        list(Action).flatMap((action) => list(Resource).map((resource) => `${action} on ${shortName(resource)}`)),
      );
      return [id.replace(/Role[0-9A-F]{8}$/, ''), [...new Set(lines)].sort()];
    }),
  );

const SHARED = [/^logs:(CreateLogStream|PutLogEvents) on \w+Logs$/, /^xray:\w+ on \*$/];
const ownGrants = (lines: string[] = []) => lines.filter((line) => !SHARED.some((shared) => shared.test(line)));

const roles = new Map([...grants(workflow), ...grants(api), ...grants(events)]);

const kept = (action: string, bucket: string) =>
  ['30d', '365d', '90d'].map((days) => `${action} on ${bucket}/${days}/*`);

const AUTHENTICATE = ['dynamodb:GetItem on Accounts'];
const ANSWER_ONCE = ['PutItem', 'UpdateItem', 'DeleteItem'].map((action) => `dynamodb:${action} on Accounts`);
const SETTLE = [
  'dynamodb:GetItem on Documents',
  'dynamodb:UpdateItem on Documents',
  'lambda:InvokeFunction on InspectFunction',
  's3:DeleteObject on BucketsDocuments/incoming/*',
  's3:GetObject on BucketsDocuments/incoming/*',
  's3:PutObject on BucketsDocuments/incoming/*',
  ...kept('s3:GetObject', 'BucketsDocuments'),
  ...kept('s3:PutObject', 'BucketsDocuments'),
];

const DISPATCH = [
  'dynamodb:PutItem on Accounts',
  'dynamodb:Query on Accounts',
  'dynamodb:Query on Jobs/index/queued-jobs',
  'dynamodb:UpdateItem on Jobs',
  'states:StartExecution on JobsMachine',
];
const readJobsStream = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
  (action) => `dynamodb:${action} on Jobs.stream`,
);

const EXPECTED: Record<string, string[]> = {
  CreateDocument: [
    ...AUTHENTICATE,
    ...ANSWER_ONCE,
    ...SETTLE,
    'dynamodb:PutItem on Documents',
    'lambda:InvokeFunction on FetchUrlFunction',
  ],
  GetDocument: [...AUTHENTICATE, ...SETTLE],
  ParseSpec: [...AUTHENTICATE, ...ANSWER_ONCE, ...SETTLE, ...DISPATCH, 'dynamodb:PutItem on Jobs'],
  GetJob: [
    ...AUTHENTICATE,
    'dynamodb:GetItem on Jobs',
    ...kept('s3:GetObject', 'BucketsDocuments'),
    ...kept('s3:GetObject', 'BucketsResults'),
  ],
  CancelJob: [...AUTHENTICATE, 'dynamodb:GetItem on Jobs', 'dynamodb:UpdateItem on Jobs'],
  ListJobs: [...AUTHENTICATE, 'dynamodb:Query on Jobs'],
  RetryJob: [
    ...AUTHENTICATE,
    ...ANSWER_ONCE,
    ...SETTLE,
    ...DISPATCH,
    'dynamodb:GetItem on Jobs',
    'dynamodb:PutItem on Jobs',
  ],
  NotFound: AUTHENTICATE,
  Inspect: ['s3:GetObject on BucketsDocuments/incoming/*', 's3:ListBucket on BucketsDocuments'],
  FetchUrl: ['s3:PutObject on BucketsDocuments/incoming/*'],
  TocParser: [
    'dynamodb:UpdateItem on Jobs',
    ...kept('s3:GetObject', 'BucketsDocuments'),
    's3:ListBucket on BucketsDocuments',
    ...kept('s3:PutObject', 'BucketsResults'),
  ],
  DispatchNext: [
    ...DISPATCH,
    ...readJobsStream,
    'dynamodb:DeleteItem on Accounts',
    'sqs:SendMessage on DispatchNextFailures',
  ],
  DispatchQueued: [...DISPATCH, 'dynamodb:Scan on Jobs/index/queued-jobs', 'sqs:SendMessage on DispatchQueuedFailures'],
  CloseExecution: ['dynamodb:UpdateItem on Jobs', 'sqs:SendMessage on CloseExecutionFailures'],
  PublishEvents: [
    'dynamodb:DescribeStream on Jobs.stream',
    'dynamodb:GetRecords on Jobs.stream',
    'dynamodb:GetShardIterator on Jobs.stream',
    'dynamodb:ListStreams on Jobs.stream',
    'events:PutEvents on Bus',
    'sqs:SendMessage on PublishEventsFailures',
  ],
};

it.each(Object.keys(EXPECTED))('%s may do what it needs and nothing else', (name) => {
  expect(ownGrants(roles.get(name))).toEqual([...new Set(EXPECTED[name] ?? [])].sort());
});

it('knows every role', () => {
  expect([...roles.keys()].sort()).toEqual([...Object.keys(EXPECTED), 'Jobs'].sort());
});

it('lets the state machine update jobs and invoke the models, beside its logs and traces', () => {
  const own = roles.get('Jobs')?.filter((line) => !/^(logs|xray):\w+ on \*$/.test(line));
  expect(own).toEqual(['dynamodb:UpdateItem on Jobs', 'lambda:InvokeFunction on TocParserFunction']);
});

it('has no wildcard in any action, and none in a resource but key prefixes, X-Ray and log delivery', () => {
  const all = [...roles.values()].flat();
  expect(all.filter((line) => /\*.* on /.test(line))).toEqual([]);
  const stars = all.filter((line) => line.includes('*') && !SHARED.some((shared) => shared.test(line)));
  const allowed = /^(s3:\w+Object on Buckets\w+\/(incoming|\d+d)\/\*|(logs|xray):\w+ on \*)$/;
  expect(stars.filter((line) => !allowed.test(line))).toEqual([]);
});

/** The condition on the one plain `dynamodb:UpdateItem` of a role. */
const updateCondition = (template: typeof api, role: string) => {
  const [found] = Object.entries(template.findResources('AWS::IAM::Role')).filter(([id]) => id.startsWith(role));
  const statements: { Action: string; Condition?: unknown }[] =
    found?.[1].Properties.Policies[0].PolicyDocument.Statement;
  return statements.find(({ Action }) => Action === 'dynamodb:UpdateItem')?.Condition;
};
const onlyAttributes = (attributes: string[]) => ({
  'ForAllValues:StringEquals': { 'dynamodb:Attributes': attributes },
});

it('lets a model write progress but not how a job ends', () => {
  expect(updateCondition(workflow, 'TocParser')).toEqual(
    onlyAttributes([
      ...['account_id', 'job_id', 'status', 'attempt_token'],
      ...['progress', 'progress_percent', 'stage', 'updated_at'],
    ]),
  );
});

it('lets a retry be named on the failed job, and nothing else of that job change', () => {
  expect(updateCondition(api, 'RetryJob')).toEqual(
    onlyAttributes(['account_id', 'job_id', 'status', 'retried_as_job_id']),
  );
});

it('attaches no managed policy and no policy beside the role', () => {
  for (const template of [workflow, api, events]) {
    template.resourceCountIs('AWS::IAM::Policy', 0);
    const managed = Object.values(template.findResources('AWS::IAM::Role')).map(
      (role) => role.Properties.ManagedPolicyArns,
    );
    expect(managed.filter(Boolean)).toEqual([]);
  }
});
