import { claim, claimRanges, claimSet, expire } from './claim';
import { fail, finish } from './end';
import { text, textAt } from './row-update';
import { merge, paidFor, preflight, run, runRanges, runSet } from './run';

export interface JobStatesProps {
  readonly jobsTable: string;
  /** A job of model `m` is run by the function `<modelFunctionPrefix>m`, its parts are merged by `<modelFunctionPrefix>m-merge`, and a set is looked at by `<modelFunctionPrefix>m-preflight`. */
  readonly modelFunctionPrefix: string;
  /** Parts of one job that run at the same time. */
  readonly partsAtOnce: number;
}

/**
 * The life of one job in Amazon States Language: Claim, Run, Finish; with ClaimRanges, RunRanges and Merge in place of the
 * first two when its pages are run in ranges, and ClaimSet, Preflight, RunSet and Merge for a set of files; Expire for one that came too late, and a Fail state for each kind of failure.
 * Input `{ account_id, job_id }`; all else is read from the row; the execution's id is the attempt token that fences every later write.
 */
export const jobStates = ({ jobsTable, modelFunctionPrefix: prefix, partsAtOnce }: JobStatesProps) => ({
  Comment: 'One execution for each job, named by the job id.',
  QueryLanguage: 'JSONPath',
  StartAt: 'Claim',
  States: {
    Claim: claim(jobsTable),
    Run: run(prefix),
    ClaimRanges: claimRanges(jobsTable),
    RunRanges: runRanges({ prefix, partsAtOnce }),
    ClaimSet: claimSet(jobsTable),
    Preflight: preflight(prefix),
    PaidFor: paidFor(),
    RunSet: runSet({ prefix, partsAtOnce }),
    Merge: merge(prefix),
    Finish: finish(jobsTable),
    Expire: expire(jobsTable),
    FailWithCode: fail(
      jobsTable,
      'The input is at fault: the error name is the code the job carries.',
      textAt('$.error.Error'),
    ),
    FailTimeout: fail(jobsTable, 'The model ran longer than it may.', text('TIMEOUT')),
    FailInternal: fail(jobsTable, 'Anything else is our fault.', text('INTERNAL_ERROR')),
    Blocked: { Type: 'Succeed', Comment: 'The set waits for credits; resumed, it gets an execution of its own.' },
    NotQueued: { Type: 'Succeed', Comment: 'Cancelled, expired, or taken by another execution: nothing to do.' },
    Superseded: { Type: 'Succeed', Comment: 'The job has ended without us: a terminal state is frozen.' },
  },
});
