import {
  DISPATCH,
  dynamodb,
  failuresOf,
  ofAccounts,
  onAttributes,
  READ_STREAM,
  REFUND,
  RESULTS,
  s3,
  WRITE_SECRET,
} from './words';

const ofSets = (...actions: string[]) => dynamodb('Projects', actions, 'where key: SET#*');

/** What makes one result of parts, and what looks at a set before it is read: they open no PDF. */
const parts: Readonly<Record<string, string[]>> = {
  DoorDetectorMerge: s3(RESULTS, 'Get', 'Put'),
  BidSetPreflight: [
    ...ofSets('Query', 'UpdateItem'),
    ...dynamodb('Documents', ['GetItem']),
    ...ofAccounts('GetItem', 'PutItem', 'UpdateItem'),
    ...dynamodb('Jobs', ['UpdateItem']),
    'lambda:InvokeFunction on function:planwright-dev-settle',
  ],
  BidSetMerge: [
    ...ofSets('Query'),
    onAttributes(
      'UpdateItem',
      'Jobs',
      'account_id job_id status attempt_token pages_read drawing_pages_read pages_failed credits_debited files_failed updated_at',
    ),
    ...s3(RESULTS, 'Get', 'Put'),
  ],
};

const dispatchers: Readonly<Record<string, string[]>> = {
  DispatchNext: [...DISPATCH, ...REFUND, ...ofAccounts('DeleteItem'), ...READ_STREAM, failuresOf('DispatchNext')],
  DispatchQueued: [
    ...DISPATCH,
    ...dynamodb('Jobs/index/queued-jobs', ['Scan']),
    onAttributes(
      'UpdateItem',
      'Jobs',
      'account_id job_id status start_by completed_at updated_at progress queued_account_id queue_rank',
    ),
    failuresOf('DispatchQueued'),
  ],
  CloseExecution: [
    onAttributes(
      'UpdateItem',
      'Jobs',
      'account_id job_id status run attempt_token error_code completed_at updated_at progress queued_account_id queue_rank stage',
    ),
    failuresOf('CloseExecution'),
  ],
};

const ATTEMPT_WEBHOOK = [
  ...ofAccounts('GetItem'),
  WRITE_SECRET,
  ...dynamodb('Deliveries', ['UpdateItem']),
  onAttributes('UpdateItem', 'Jobs', 'account_id job_id webhook_delivered_at'),
];

const events: Readonly<Record<string, string[]>> = {
  PublishEvents: [...READ_STREAM, 'events:PutEvents on Bus', failuresOf('PublishEvents')],
  DeliverWebhook: [
    ...ATTEMPT_WEBHOOK,
    ...dynamodb('Jobs', ['GetItem']),
    ...dynamodb('Deliveries', ['PutItem']),
    failuresOf('DeliverWebhook'),
  ],
  RetryWebhooks: [
    ...ATTEMPT_WEBHOOK,
    ...dynamodb('Deliveries/index/queued-deliveries', ['Query']),
    failuresOf('RetryWebhooks'),
  ],
};

/** The functions of the stacks Workflow and Events beside the models. */
export const ENGINE: Readonly<Record<string, string[]>> = { ...parts, ...dispatchers, ...events };
