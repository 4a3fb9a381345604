import { lastWrite, OWNED, owned, status, text, textAt, updateJob } from './row-update';

export const finish = (jobsTable: string) => ({
  ...updateJob(jobsTable, {
    comment: 'Completes the job, unless another attempt has taken it or it has ended already.',
    condition: OWNED,
    update:
      'SET #status = :complete, result_key = :result_key, pages_uncharged = :uncharged, compute_ms = :compute_ms, ' +
      'left_undone = :left_undone, completed_at = :now, updated_at = :now, progress = :progress, progress_percent = :percent REMOVE stage, ranges_done',
    values: {
      ...owned,
      ':complete': status('complete'),
      ':result_key': textAt('$.outcome.result_key'),
      ':uncharged': { 'N.$': "States.Format('{}', $.outcome.pages_uncharged)" },
      ':compute_ms': { 'N.$': "States.Format('{}', $.outcome.compute_ms)" },
      ':left_undone': { 'N.$': "States.Format('{}', $.outcome.left_undone)" },
      ':progress': text('Complete'),
      ':percent': { N: '100' },
    },
  }),
  ...lastWrite('Superseded'),
});

export const fail = (jobsTable: string, comment: string, errorCode: object) => ({
  ...updateJob(jobsTable, {
    comment,
    condition: OWNED,
    update:
      'SET #status = :failed, error_code = :error_code, completed_at = :now, updated_at = :now, ' +
      'progress = :progress REMOVE stage',
    values: { ...owned, ':failed': status('failed'), ':error_code': errorCode, ':progress': text('Failed') },
  }),
  ...lastWrite('Superseded'),
});
