import { drawnDoors } from '../../../shared/contract/overlay';
import { DOOR_DETECTOR } from '../../../shared/domain/models';
import { Problem } from '../../../shared/domain/problems';
import { loadResult } from '../../../shared/files/results';
import type { OverlayDoor } from '../../../shared/models/doors/overlay/overlay-door';
import { visibleDoors } from '../../../shared/models/doors/visible-doors';
import type { JobRow } from '../../../shared/store/jobs';
import { completedKey, stillStored } from '../existing-job';

/** The key of the doors that a job has found; a problem when it is no completed door-detector job. */
export const doorsKey = (job: JobRow): string => {
  if (job.model !== DOOR_DETECTOR.model) throw new Problem('JOB_HAS_NO_OVERLAY', `The job is one of ${job.model}.`);
  return completedKey(job, 'JOB_NOT_COMPLETE');
};

/**
 * The doors of a page of a stored result, as the job shows them at this confidence; a problem when it has not analysed
 * the page.
 */
export const doorsToDraw = async (key: string, page: number, minConfidence: number): Promise<OverlayDoor[]> => {
  const stored = stillStored(await loadResult(key));
  const { doors, pages } = visibleDoors(drawnDoors.parse(stored), minConfidence);
  const asked = pages.find((one) => one.page === page);
  if (asked?.status !== 'analyzed') {
    const why = asked === undefined ? 'nothing' : [asked.status, asked.code].filter(Boolean).join(', ');
    throw new Problem('PAGE_NOT_ANALYZED', `What result.pages of the job says of this page: ${why}.`);
  }
  return doors.filter((door) => door.page === page);
};
