import { CONDITION_FAILED, lastWrite, OVERDUE, OWNED, owned, status, text, updateJob, WAITING } from './row-update';

/** What a run is told of the job, by its row as it was claimed. */
const CLAIMED = {
  'model.$': '$.Attributes.model.S',
  'document_id.$': '$.Attributes.document_id.S',
  'input_key.$': '$.Attributes.input_key.S',
  'result_prefix.$': '$.Attributes.result_prefix.S',
  'params.$': 'States.StringToJson($.Attributes.params.S)',
};

type Claim = { comment: string; condition: string; to: ':processing' | ':preflighting'; progress: string };

const claimIf = (jobsTable: string, { comment, condition, to, progress }: Claim) =>
  updateJob(
    jobsTable,
    {
      comment,
      condition: `${condition} AND ((${WAITING}) OR (${OWNED}))`,
      update:
        `SET #status = ${to}, attempt_token = :token, updated_at = :now, progress = :progress, ` +
        'processing_started_at = if_not_exists(processing_started_at, :now) REMOVE queued_account_id, queue_rank',
      values: { ...owned, ':queued': status('queued'), ':progress': text(progress) },
    },
    'ALL_NEW',
  );

const otherwise = (next: string) => [{ ErrorEquals: [CONDITION_FAILED], ResultPath: '$.error', Next: next }];

export const claim = (jobsTable: string) => ({
  ...claimIf(jobsTable, {
    comment:
      'Takes the job if it still waits in time. Its own earlier claim counts too, so a retried write is no conflict.',
    condition: 'attribute_not_exists(page_ranges) AND attribute_not_exists(project_id)',
    to: ':processing',
    progress: 'Processing',
  }),
  ResultSelector: CLAIMED,
  ResultPath: '$.claimed',
  Catch: otherwise('ClaimRanges'),
  Next: 'Run',
});

export const claimRanges = (jobsTable: string) => ({
  ...claimIf(jobsTable, {
    comment:
      'The same for a job whose pages are run in ranges. Its own state, as a Choice would cost every job a transition.',
    condition: 'attribute_exists(page_ranges)',
    to: ':processing',
    progress: 'Processing',
  }),
  ResultSelector: { ...CLAIMED, 'page_ranges.$': 'States.StringToJson($.Attributes.page_ranges.S)' },
  ResultPath: '$.claimed',
  Catch: otherwise('ClaimSet'),
  Next: 'RunRanges',
});

export const claimSet = (jobsTable: string) => ({
  ...claimIf(jobsTable, {
    comment: 'The same for a set of files, which is looked at and priced before it is run.',
    condition: 'attribute_exists(project_id)',
    to: ':preflighting',
    progress: 'Checking the files',
  }),
  ResultSelector: CLAIMED,
  ResultPath: '$.claimed',
  Catch: otherwise('Expire'),
  Next: 'Preflight',
});

export const expire = (jobsTable: string) => ({
  ...updateJob(jobsTable, {
    comment:
      'Ends a job that was not claimed by its start_by. The minute’s sweep does the same (shared/store/expiry.ts).',
    condition: OVERDUE,
    update:
      'SET #status = :expired, completed_at = :now, updated_at = :now, progress = :progress ' +
      'REMOVE queued_account_id, queue_rank',
    values: { ':queued': status('queued'), ':expired': status('expired'), ':progress': text('Expired') },
  }),
  ...lastWrite('NotQueued'),
});
