import { templatesOf } from './templates';

const { workflow, api, dialects, events } = templatesOf('dev');

/** The logical id at the heart of an ARN, without CDK's hashes: `Jobs`, `BucketsDocuments/30d/*`. */
const shortName = (arn: unknown): string => {
  if (typeof arn === 'string') return arn;
  const text = JSON.stringify(arn);
  const named = /":((?:stateMachine|execution|function):[^"]+)"\]\]\}$/.exec(text)?.[1];
  if (named) return named;
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

const roles = new Map([...grants(workflow), ...grants(api), ...grants(dialects), ...grants(events)]);

const kept = (action: string, bucket: string) =>
  ['30d', '365d', '90d'].map((days) => `${action} on ${bucket}/${days}/*`);

const AUTHENTICATE = ['dynamodb:GetItem on Accounts'];
const ANSWER_ONCE = ['PutItem', 'UpdateItem', 'DeleteItem'].map((action) => `dynamodb:${action} on Accounts`);
const FIND_DOCUMENT = ['dynamodb:GetItem on Documents', 'lambda:InvokeFunction on SettleFunction'];
const KEEP_UPLOAD = [
  'lambda:InvokeFunction on InspectFunction',
  's3:DeleteObject on BucketsDocuments/incoming/*',
  's3:GetObject on BucketsDocuments/incoming/*',
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
const ATTEMPT_WEBHOOK = [
  'dynamodb:GetItem on Accounts',
  'dynamodb:UpdateItem on Accounts',
  'dynamodb:UpdateItem on Deliveries',
  'dynamodb:UpdateItem on Jobs',
];

/** Writes progress, and looks whether the job was cancelled. */
const PROGRESS = ['dynamodb:GetItem on Jobs', 'dynamodb:UpdateItem on Jobs'];

const REFUND = ['PutItem', 'UpdateItem'].map((action) => `dynamodb:${action} on Accounts`);
const SUBMIT = [
  ...AUTHENTICATE,
  ...ANSWER_ONCE,
  ...FIND_DOCUMENT,
  ...DISPATCH,
  'dynamodb:GetItem on Jobs',
  'dynamodb:PutItem on Jobs',
];

const DELETE_DOCUMENT = [
  ...AUTHENTICATE,
  'dynamodb:DeleteItem on Documents',
  'dynamodb:GetItem on Documents',
  's3:DeleteObject on BucketsDocuments/incoming/*',
  ...kept('s3:DeleteObject', 'BucketsDocuments'),
];

const SUBMIT_WITH_FILE = [
  ...SUBMIT,
  'lambda:InvokeFunction on ImageToPdfFunction',
  ...KEEP_UPLOAD,
  's3:PutObject on BucketsDocuments/incoming/*',
  'dynamodb:PutItem on Documents',
  's3:ListBucket on BucketsResults',
  ...kept('s3:GetObject', 'BucketsResults'),
];

/** A model that reads its document and stores a result. */
const READS_TEXT = [
  ...PROGRESS,
  ...kept('s3:GetObject', 'BucketsDocuments'),
  's3:ListBucket on BucketsDocuments',
  ...kept('s3:PutObject', 'BucketsResults'),
];

/** A model that has scanned pages read. */
const READS_SCANS = [
  ...PROGRESS,
  'lambda:InvokeFunction on OcrPageFunction',
  ...kept('s3:GetObject', 'BucketsDocuments'),
  's3:ListBucket on BucketsDocuments',
  ...kept('s3:PutObject', 'BucketsResults'),
];

const PLANGREP_JOB = [
  ...AUTHENTICATE,
  'dynamodb:GetItem on Jobs',
  'dynamodb:Query on Projects',
  ...kept('s3:GetObject', 'BucketsResults'),
  ...kept('s3:PutObject', 'BucketsResults'),
  's3:ListBucket on BucketsResults',
];
const TAKE_FILE = [
  ...PLANGREP_JOB,
  ...ANSWER_ONCE,
  'dynamodb:UpdateItem on Projects',
  's3:PutObject on BucketsDocuments/incoming/*',
];
const DECLARE_FILES = [
  ...TAKE_FILE,
  'dynamodb:UpdateItem on Jobs',
  'dynamodb:PutItem on Projects',
  'dynamodb:PutItem on Documents',
];
const READ_PROJECT = [
  ...PLANGREP_JOB.filter((line) => !line.startsWith('s3:PutObject')),
  'dynamodb:GetItem on Projects',
];

const EXPECTED: Record<string, string[]> = {
  CreateDocument: [
    ...AUTHENTICATE,
    ...ANSWER_ONCE,
    ...KEEP_UPLOAD,
    's3:PutObject on BucketsDocuments/incoming/*',
    ...kept('s3:GetObject', 'BucketsDocuments'),
    'dynamodb:PutItem on Documents',
    'lambda:InvokeFunction on FetchUrlFunction',
  ],
  GetDocument: [
    ...AUTHENTICATE,
    ...FIND_DOCUMENT,
    's3:PutObject on BucketsDocuments/incoming/*',
    ...kept('s3:GetObject', 'BucketsDocuments'),
  ],
  Settle: [...KEEP_UPLOAD, 'dynamodb:GetItem on Documents', 'dynamodb:UpdateItem on Documents'],
  ParseSpec: SUBMIT,
  ContentExtract: [...SUBMIT, 's3:ListBucket on BucketsResults', ...kept('s3:GetObject', 'BucketsResults')],
  DetectDoors: SUBMIT,
  ClassifyDrawings: SUBMIT,
  GetJob: [
    ...AUTHENTICATE,
    'dynamodb:GetItem on Jobs',
    'dynamodb:Query on Jobs/index/queued-jobs',
    ...kept('s3:GetObject', 'BucketsDocuments'),
    ...kept('s3:GetObject', 'BucketsResults'),
    ...kept('s3:PutObject', 'BucketsResults'),
    's3:ListBucket on BucketsResults',
  ],
  GetOverlay: [
    ...AUTHENTICATE,
    'dynamodb:GetItem on Jobs',
    ...kept('s3:GetObject', 'BucketsDocuments'),
    's3:ListBucket on BucketsDocuments',
    ...kept('s3:GetObject', 'BucketsResults'),
    's3:ListBucket on BucketsResults',
  ],
  CancelJob: [...AUTHENTICATE, ...REFUND, 'dynamodb:UpdateItem on Jobs'],
  GetCredits: AUTHENTICATE,
  GetUsage: [...AUTHENTICATE, 'dynamodb:Query on Accounts'],
  ListJobs: [...AUTHENTICATE, 'dynamodb:Query on Jobs'],
  RetryJob: SUBMIT,
  ListDeliveries: [...AUTHENTICATE, 'dynamodb:GetItem on Jobs', 'dynamodb:Query on Deliveries'],
  Redeliver: [...AUTHENTICATE, ...ANSWER_ONCE, 'dynamodb:GetItem on Jobs', 'dynamodb:UpdateItem on Deliveries'],
  GetWebhookSecret: [...AUTHENTICATE, 'dynamodb:UpdateItem on Accounts'],
  RotateWebhookSecret: [...AUTHENTICATE, ...ANSWER_ONCE],
  NotFound: AUTHENTICATE,
  DeleteDocument: DELETE_DOCUMENT,
  DocuriftProcessAsync: SUBMIT_WITH_FILE,
  DocuriftProcessSync: SUBMIT_WITH_FILE,
  DocuriftGetJob: [
    ...AUTHENTICATE,
    'dynamodb:GetItem on Jobs',
    ...kept('s3:GetObject', 'BucketsResults'),
    's3:ListBucket on BucketsResults',
  ],
  DocuriftListDocuments: [...AUTHENTICATE, 'dynamodb:Query on Documents', 'dynamodb:Query on Jobs'],
  DocuriftGetDocument: [
    ...AUTHENTICATE,
    'dynamodb:GetItem on Documents',
    'dynamodb:GetItem on Jobs',
    'dynamodb:Query on Jobs',
    ...['BucketsDocuments', 'BucketsResults'].flatMap((bucket) => [
      ...kept('s3:GetObject', bucket),
      `s3:ListBucket on ${bucket}`,
    ]),
  ],
  DocuriftDeleteDocument: DELETE_DOCUMENT,
  DocuriftListJobs: [...AUTHENTICATE, 'dynamodb:Query on Jobs'],
  DocuriftGetCredits: AUTHENTICATE,
  DocuriftListTransactions: [...AUTHENTICATE, 'dynamodb:Query on Accounts'],
  DocuriftGetUsage: [...AUTHENTICATE, 'dynamodb:Query on Accounts', 'dynamodb:Query on Jobs'],
  DocldGetJob: [
    ...AUTHENTICATE,
    'dynamodb:GetItem on Jobs',
    ...kept('s3:GetObject', 'BucketsResults'),
    's3:ListBucket on BucketsResults',
  ],
  DocldListJobs: [...AUTHENTICATE, 'dynamodb:Query on Jobs'],
  DocldCancelJob: [
    ...AUTHENTICATE,
    ...REFUND,
    'dynamodb:GetItem on Jobs',
    'dynamodb:UpdateItem on Jobs',
    'states:StopExecution on execution:planwright-dev-jobs:*',
  ],
  DocldSubmit: [...SUBMIT, ...SUBMIT_WITH_FILE, 'lambda:InvokeFunction on FetchUrlFunction'],
  DocldUpload: [
    ...AUTHENTICATE,
    ...ANSWER_ONCE,
    'lambda:InvokeFunction on ImageToPdfFunction',
    ...KEEP_UPLOAD,
    's3:PutObject on BucketsDocuments/incoming/*',
    'dynamodb:PutItem on Documents',
  ],
  DocldUploadPresigned: [
    ...AUTHENTICATE,
    ...ANSWER_ONCE,
    's3:PutObject on BucketsDocuments/incoming/*',
    'dynamodb:PutItem on Documents',
  ],
  DocldListDocuments: [...AUTHENTICATE, 'dynamodb:Query on Documents'],
  DocldGetDocument: [...AUTHENTICATE, ...FIND_DOCUMENT],
  DocldDeleteDocument: DELETE_DOCUMENT,
  DocldGetCredits: AUTHENTICATE,
  DocldHealth: AUTHENTICATE,
  DocldNotFound: AUTHENTICATE,
  DocuriftCreateWebhook: [...AUTHENTICATE, ...ANSWER_ONCE],
  DocuriftListWebhooks: AUTHENTICATE,
  DocuriftDeleteWebhook: [...AUTHENTICATE, 'dynamodb:UpdateItem on Accounts'],
  DocuriftNotFound: AUTHENTICATE,
  PlangrepCreateProject: [...AUTHENTICATE, ...ANSWER_ONCE, 'dynamodb:PutItem on Projects'],
  PlangrepListProjects: [...AUTHENTICATE, 'dynamodb:Query on Projects'],
  PlangrepGetProject: [...AUTHENTICATE, 'dynamodb:GetItem on Projects'],
  PlangrepCreateJob: [
    ...AUTHENTICATE,
    ...ANSWER_ONCE,
    'dynamodb:GetItem on Projects',
    'dynamodb:PutItem on Projects',
    'dynamodb:GetItem on Jobs',
    'dynamodb:PutItem on Jobs',
  ],
  PlangrepListJobs: [
    ...AUTHENTICATE,
    'dynamodb:GetItem on Jobs',
    'dynamodb:GetItem on Projects',
    'dynamodb:Query on Projects',
  ],
  PlangrepGetJob: PLANGREP_JOB,
  PlangrepGetResult: PLANGREP_JOB,
  PlangrepCancelJob: [
    ...PLANGREP_JOB,
    ...ANSWER_ONCE,
    'dynamodb:UpdateItem on Jobs',
    'states:StopExecution on execution:planwright-dev-jobs:*',
  ],
  PlangrepResumeJob: [...PLANGREP_JOB, ...ANSWER_ONCE, ...DISPATCH, 'dynamodb:PutItem on Jobs'],
  PlangrepUploadFiles: DECLARE_FILES,
  PlangrepRegisterUploads: DECLARE_FILES,
  PlangrepUploadContent: TAKE_FILE,
  PlangrepCompleteUploads: [
    ...TAKE_FILE,
    ...DISPATCH,
    'dynamodb:PutItem on Jobs',
    's3:GetObject on BucketsDocuments/incoming/*',
    's3:ListBucket on BucketsDocuments',
  ],
  PlangrepListFiles: READ_PROJECT,
  PlangrepListSheets: READ_PROJECT,
  PlangrepListRegions: READ_PROJECT,
  PlangrepListSpecifications: READ_PROJECT,
  PlangrepListDocs: READ_PROJECT,
  PlangrepGetSheet: READ_PROJECT,
  PlangrepNotFound: AUTHENTICATE,
  Inspect: ['s3:GetObject on BucketsDocuments/incoming/*', 's3:ListBucket on BucketsDocuments'],
  FetchUrl: ['s3:PutObject on BucketsDocuments/incoming/*'],
  ImageToPdf: [
    's3:GetObject on BucketsDocuments/incoming/*',
    's3:PutObject on BucketsDocuments/incoming/*',
    's3:ListBucket on BucketsDocuments',
  ],
  TocParser: [
    ...PROGRESS,
    'lambda:InvokeFunction on OcrPageFunction',
    ...kept('s3:GetObject', 'BucketsDocuments'),
    's3:ListBucket on BucketsDocuments',
    ...kept('s3:PutObject', 'BucketsResults'),
  ],
  ContentExtractor: [
    ...PROGRESS,
    'lambda:InvokeFunction on OcrPageFunction',
    ...kept('s3:GetObject', 'BucketsDocuments'),
    's3:ListBucket on BucketsDocuments',
    ...kept('s3:GetObject', 'BucketsResults'),
    's3:ListBucket on BucketsResults',
    ...kept('s3:PutObject', 'BucketsResults'),
  ],
  DoorDetector: [
    ...PROGRESS,
    ...kept('s3:GetObject', 'BucketsDocuments'),
    's3:ListBucket on BucketsDocuments',
    ...kept('s3:PutObject', 'BucketsResults'),
  ],
  PageClassifier: READS_TEXT,
  FormFiller: READS_TEXT,
  DocumentGenerator: READS_TEXT,
  WorkflowRunner: READS_SCANS,
  InvoiceExtractor: READS_SCANS,
  DocumentParser: READS_SCANS,
  DocumentSplitter: READS_SCANS,
  FieldExtractor: [
    ...PROGRESS,
    'lambda:InvokeFunction on OcrPageFunction',
    ...kept('s3:GetObject', 'BucketsDocuments'),
    's3:ListBucket on BucketsDocuments',
    ...kept('s3:GetObject', 'BucketsResults'),
    's3:ListBucket on BucketsResults',
    ...kept('s3:PutObject', 'BucketsResults'),
  ],
  DoorDetectorMerge: [
    ...kept('s3:GetObject', 'BucketsResults'),
    's3:ListBucket on BucketsResults',
    ...kept('s3:PutObject', 'BucketsResults'),
  ],
  BidSetPreflight: [
    ...['Query', 'UpdateItem'].map((action) => `dynamodb:${action} on Projects`),
    'dynamodb:GetItem on Documents',
    ...['GetItem', 'PutItem', 'UpdateItem'].map((action) => `dynamodb:${action} on Accounts`),
    'dynamodb:UpdateItem on Jobs',
    'lambda:InvokeFunction on function:planwright-dev-settle',
  ],
  BidSet: [
    ...PROGRESS,
    'lambda:InvokeFunction on OcrPageFunction',
    ...kept('s3:GetObject', 'BucketsDocuments'),
    's3:ListBucket on BucketsDocuments',
    ...kept('s3:PutObject', 'BucketsResults'),
  ],
  BidSetMerge: [
    'dynamodb:Query on Projects',
    'dynamodb:UpdateItem on Jobs',
    ...kept('s3:GetObject', 'BucketsResults'),
    's3:ListBucket on BucketsResults',
    ...kept('s3:PutObject', 'BucketsResults'),
  ],
  OpenApi: [],
  Docs: [],
  OcrPage: kept('s3:GetObject', 'BucketsDocuments'),
  DispatchNext: [
    ...DISPATCH,
    ...REFUND,
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
  DeliverWebhook: [
    ...ATTEMPT_WEBHOOK,
    'dynamodb:GetItem on Jobs',
    'dynamodb:PutItem on Deliveries',
    'sqs:SendMessage on DeliverWebhookFailures',
  ],
  RetryWebhooks: [
    ...ATTEMPT_WEBHOOK,
    'dynamodb:Query on Deliveries/index/queued-deliveries',
    'sqs:SendMessage on RetryWebhooksFailures',
  ],
};

it.each(Object.keys(EXPECTED))('%s may do what it needs and nothing else', (name) => {
  expect(ownGrants(roles.get(name))).toEqual([...new Set(EXPECTED[name] ?? [])].sort());
});

it('knows every role', () => {
  expect([...roles.keys()].sort()).toEqual([...Object.keys(EXPECTED), 'Jobs'].sort());
});

it('lets the state machine update jobs, invoke the models and run ranges of pages as its own children, beside its logs and traces', () => {
  const own = roles.get('Jobs')?.filter((line) => !/^(logs|xray):\w+ on \*$/.test(line));
  expect(own).toEqual([
    'dynamodb:UpdateItem on Jobs',
    'lambda:InvokeFunction on BidSetFunction',
    'lambda:InvokeFunction on BidSetMergeFunction',
    'lambda:InvokeFunction on BidSetPreflightFunction',
    'lambda:InvokeFunction on ContentExtractorFunction',
    'lambda:InvokeFunction on DocumentGeneratorFunction',
    'lambda:InvokeFunction on DocumentParserFunction',
    'lambda:InvokeFunction on DocumentSplitterFunction',
    'lambda:InvokeFunction on DoorDetectorFunction',
    'lambda:InvokeFunction on DoorDetectorMergeFunction',
    'lambda:InvokeFunction on FieldExtractorFunction',
    'lambda:InvokeFunction on FormFillerFunction',
    'lambda:InvokeFunction on InvoiceExtractorFunction',
    'lambda:InvokeFunction on PageClassifierFunction',
    'lambda:InvokeFunction on TocParserFunction',
    'lambda:InvokeFunction on WorkflowRunnerFunction',
    'states:DescribeExecution on execution:planwright-dev-jobs:*',
    'states:StartExecution on stateMachine:planwright-dev-jobs',
    'states:StopExecution on execution:planwright-dev-jobs:*',
  ]);
});

it('has no wildcard in any action, and none in a resource but key prefixes, child executions, X-Ray and log delivery', () => {
  const all = [...roles.values()].flat();
  expect(all.filter((line) => /\*.* on /.test(line))).toEqual([]);
  const stars = all.filter((line) => line.includes('*') && !SHARED.some((shared) => shared.test(line)));
  const allowed =
    /^(s3:\w+Object on Buckets\w+\/(incoming|\d+d)\/\*|(logs|xray):\w+ on \*|states:(Describe|Stop)Execution on execution:planwright-dev-jobs:\*)$/;
  expect(stars.filter((line) => !allowed.test(line))).toEqual([]);
});

/** The attributes that the updates of a role are limited to, for each statement, by table. */
const updatable = (template: typeof api, role: string): Record<string, unknown[]> => {
  const [found] = Object.entries(template.findResources('AWS::IAM::Role')).filter(([id]) =>
    id.startsWith(`${role}Role`),
  );
  const statements: { Action: string; Resource: unknown; Condition?: Record<string, Record<string, unknown>> }[] =
    found?.[1].Properties.Policies[0].PolicyDocument.Statement;
  const updates = statements.filter(({ Action }) => list(Action).includes('dynamodb:UpdateItem'));
  const byTable = Object.groupBy(updates, ({ Resource }) => shortName(Resource));
  return Object.fromEntries(
    Object.entries(byTable).map(([name, own = []]) => [
      name,
      own.map(({ Condition }) => Condition?.['ForAllValues:StringEquals']?.['dynamodb:Attributes']),
    ]),
  );
};

const SECRET = ['pk', 'sk', 'secret', 'created_at', 'previous_secret', 'previous_until'];

it.each([
  ...['TocParser', 'ContentExtractor', 'DoorDetector', 'PageClassifier', 'InvoiceExtractor'],
  ...['DocumentParser', 'FieldExtractor', 'DocumentSplitter'],
  ...['FormFiller', 'DocumentGenerator', 'WorkflowRunner'],
])('lets %s write progress but not how a job ends', (role) => {
  expect(updatable(workflow, role)).toEqual({
    Jobs: [
      [
        ...['account_id', 'job_id', 'status', 'attempt_token', 'retry_count'],
        ...['progress', 'progress_percent', 'ranges_done', 'stage', 'updated_at'],
      ],
    ],
  });
});

it('lets a retry be named on the failed job and a slot on a new one, and nothing else of a job change', () => {
  expect(updatable(api, 'RetryJob').Jobs).toEqual([
    ['account_id', 'job_id', 'status', 'slot'],
    ['account_id', 'job_id', 'status', 'retried_as_job_id'],
  ]);
});

it.each(['DeliverWebhook', 'RetryWebhooks'])('lets %s note a delivery on a job, and nothing else of it', (role) => {
  expect(updatable(events, role)).toEqual({
    Accounts: [SECRET],
    Deliveries: [undefined],
    Jobs: [['account_id', 'job_id', 'webhook_delivered_at']],
  });
});

it.each(['DeliverWebhook', 'RetryWebhooks'])('lets %s read accounts, but not the items of API keys', (role) => {
  const [found] = Object.entries(events.findResources('AWS::IAM::Role')).filter(([id]) => id.startsWith(`${role}Role`));
  const statements: { Action: string; Resource: unknown; Condition?: unknown }[] =
    found?.[1].Properties.Policies[0].PolicyDocument.Statement;
  const reads = statements.filter((s) => s.Action === 'dynamodb:GetItem' && shortName(s.Resource) === 'Accounts');
  expect(reads.map(({ Condition }) => Condition)).toEqual([
    { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['ACCOUNT#*'] } },
  ]);
});

it.each(['GetWebhookSecret', 'RotateWebhookSecret'])('lets %s write the signing secret, and no key or tier', (role) => {
  expect(updatable(api, role).Accounts).toContainEqual(SECRET);
});

it('lets no function write an API key: writes to the accounts table end at an account’s own items', () => {
  const writes = /dynamodb:(PutItem|UpdateItem|DeleteItem)/;
  for (const template of [api, workflow]) {
    for (const { Properties } of Object.values(template.findResources('AWS::IAM::Role'))) {
      const statements: { Action: unknown; Resource: unknown; Condition?: object }[] =
        Properties.Policies[0].PolicyDocument.Statement;
      for (const { Action, Resource, Condition } of statements) {
        if (!list(Action).some((action) => writes.test(String(action)))) continue;
        if (!list(Resource).some((resource) => shortName(resource) === 'Accounts')) continue;
        expect(JSON.stringify(Condition)).toMatch(/ACCOUNT#\*|"secret"/);
      }
    }
  }
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
