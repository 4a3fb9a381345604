import type { ModelTask } from '../../shared/contract/workflow';
import { now } from '../../shared/domain/clock';
import { JobLost } from '../../shared/domain/job-fault';
import { progressGate } from '../../shared/domain/progress';
import { warned } from '../../shared/log';
import { addRangeDone, holdsJob, writeProgress, writeRetry } from '../../shared/store/progress';

/** A report that fails is not worth the job. */
export const notWritten = ({ job_id }: ModelTask) => warned('progress not written', { job_id });

/** A model's first act: lets the job's row show that this is not the first time it runs. */
export const reportRetry = async (task: ModelTask): Promise<void> => {
  if (task.retry_count > 0) await writeRetry(task).catch(notWritten(task));
};

/** Reports a range of pages as read; the job's row counts each once. */
export const reportRange = async (task: ModelTask): Promise<void> => {
  if (task.range) await addRangeDone(task, task.range.index).catch(notWritten(task));
};

/** A model looks whether its job was cancelled no more often than this, in milliseconds; a look costs half a read. */
const LOOK_EVERY_MS = 1000;

/** Gives a check to be made after each page: throws JobLost when the job was cancelled or taken over meanwhile. */
export const stopWhenLost = (task: ModelTask) => {
  let lookedAt = now();
  return async (): Promise<void> => {
    if (now() - lookedAt < LOOK_EVERY_MS) return;
    lookedAt = now();
    const held = await holdsJob(task).catch((error) => {
      warned('job not looked at', { job_id: task.job_id })(error);
      return true;
    });
    if (!held) throw new JobLost();
  };
};

/** Reports pages read to the job's row, as often as the gate lets it. Throws JobLost, so that a cancelled job stops at its next page. */
export const pageProgress = (task: ModelTask, stage: string) => {
  const passes = progressGate(now());
  const check = stopWhenLost(task);
  return async (page: number, pages: number): Promise<void> => {
    await check();
    const percent = Math.min(99, Math.floor((100 * page) / pages));
    if (!passes(percent, now())) return;
    await writeProgress(task, { text: `Reading page ${page} of ${pages}`, percent, stage }).catch(notWritten(task));
  };
};
