import type { ModelTask } from '../../shared/contract/workflow';
import { now } from '../../shared/domain/clock';
import { progressGate } from '../../shared/domain/progress';
import { warned } from '../../shared/log';
import { addRangeDone, writeProgress, writeRetry } from '../../shared/store/progress';

/** A report that fails is not worth the job. */
const notWritten = ({ job_id }: ModelTask) => warned('progress not written', { job_id });

/** A model's first act: lets the job's row show that this is not the first time it runs. */
export const reportRetry = async (task: ModelTask): Promise<void> => {
  if (task.retry_count > 0) await writeRetry(task).catch(notWritten(task));
};

/** Reports a range of pages as read; the job's row counts each once. */
export const reportRange = (task: ModelTask, index: number): Promise<void> =>
  addRangeDone(task, index).catch(notWritten(task));

/** Reports pages read to the job's row, as often as the gate lets it. */
export const pageProgress = (task: ModelTask, stage: string) => {
  const passes = progressGate(now());
  return async (page: number, pages: number): Promise<void> => {
    const percent = Math.min(99, Math.floor((100 * page) / pages));
    if (!passes(percent, now())) return;
    await writeProgress(task, { text: `Reading page ${page} of ${pages}`, percent, stage }).catch(notWritten(task));
  };
};
