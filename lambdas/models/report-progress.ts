import type { ModelTask } from '../../shared/contract/workflow';
import { now } from '../../shared/domain/clock';
import { progressGate } from '../../shared/domain/progress';
import { causeOf, log } from '../../shared/log';
import { writeProgress } from '../../shared/store/progress';

/** Reports pages read to the job's row, as often as the gate lets it. A report that fails is not worth the job. */
export const pageProgress = (task: ModelTask, stage: string) => {
  const passes = progressGate(now());
  return async (page: number, pages: number): Promise<void> => {
    const percent = Math.min(99, Math.floor((100 * page) / pages));
    if (!passes(percent, now())) return;
    await writeProgress(task, { text: `Reading page ${page} of ${pages}`, percent, stage }).catch((error) =>
      log('warn', 'progress not written', { job_id: task.job_id, cause: causeOf(error) }),
    );
  };
};
