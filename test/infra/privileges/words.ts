/** What several functions may do, in the words of `grants.ts`. */

const OWN = 'where key: ACCOUNT#*';

export const dynamodb = (table: string, actions: string[], condition?: string): string[] =>
  actions.map((action) => [`dynamodb:${action} on ${table}`, condition].filter(Boolean).join(' '));

/** On the items of accounts, which API keys are not. */
export const ofAccounts = (...actions: string[]): string[] => dynamodb('Accounts', actions, OWN);

export const onAttributes = (action: string, table: string, attributes: string): string =>
  `dynamodb:${action} on ${table} where attributes: ${attributes}`;

export const INCOMING = 'BucketsDocuments/incoming/*';
export const DOCUMENTS = 'BucketsDocuments/kept/*';
export const RESULTS = 'BucketsResults/kept/*';

export const s3 = (bucketPrefix: string, ...actions: string[]): string[] =>
  actions.map((action) => `s3:${action}Object on ${bucketPrefix}`);

export const invoke = (...functions: string[]): string[] => functions.map((name) => `lambda:InvokeFunction on ${name}`);

export const AUTHENTICATE = dynamodb('Accounts', ['GetItem']);
export const ANSWER_ONCE = ofAccounts('PutItem', 'UpdateItem', 'DeleteItem');
export const REFUND = ofAccounts('PutItem', 'UpdateItem');
export const FIND_DOCUMENT = [...dynamodb('Documents', ['GetItem']), ...invoke('SettleFunction')];
export const KEEP_UPLOAD = [...invoke('InspectFunction'), ...s3(INCOMING, 'Delete', 'Get'), ...s3(DOCUMENTS, 'Put')];
export const RECEIVE = [...KEEP_UPLOAD, ...s3(INCOMING, 'Put'), ...dynamodb('Documents', ['PutItem'])];

const LEND_SLOT = onAttributes('UpdateItem', 'Jobs', 'account_id job_id status slot');

export const DISPATCH = [
  ...ofAccounts('PutItem', 'Query'),
  ...dynamodb('Jobs/index/queued-jobs', ['Query']),
  LEND_SLOT,
  'states:StartExecution on JobsMachine',
];

export const SUBMIT = [
  ...AUTHENTICATE,
  ...ANSWER_ONCE,
  ...FIND_DOCUMENT,
  ...DISPATCH,
  ...dynamodb('Jobs', ['GetItem', 'PutItem']),
];

export const DELETE_DOCUMENT = [
  ...AUTHENTICATE,
  ...dynamodb('Documents', ['DeleteItem', 'GetItem']),
  ...s3(INCOMING, 'Delete'),
  ...s3(DOCUMENTS, 'Delete'),
];

export const STOP_EXECUTION = 'states:StopExecution on execution:planwright-dev-jobs:*';

const SECRET = 'pk sk secret created_at previous_secret previous_until rotation';
/** Makes or renews the secret that signs webhooks, and no key or tier. */
export const WRITE_SECRET = onAttributes('UpdateItem', 'Accounts', SECRET);

export const READ_STREAM = dynamodb('Jobs.stream', ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams']);

/** Hands events that could not be handled to a queue. */
export const failuresOf = (holder: string): string => `sqs:SendMessage on ${holder}Failures`;
