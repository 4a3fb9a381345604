import { drawnDoors } from '../../../shared/contract/overlay';
import { DOOR_DETECTOR } from '../../../shared/domain/models';
import { Problem } from '../../../shared/domain/problems';
import { loadResult } from '../../../shared/files/results';
import type { OverlayDoor } from '../../../shared/models/doors/overlay/overlay-door';
import type { JobRow } from '../../../shared/store/jobs';
import { jobNotFound } from '../existing-job';

/** The key of the doors that a job has found; a problem when it is no completed door-detector job. */
export const doorsKey = ({ model, status, result_key }: JobRow): string => {
  if (model !== DOOR_DETECTOR.model) throw new Problem('JOB_HAS_NO_OVERLAY', `The job is one of ${model}.`);
  if (status !== 'complete' || result_key === undefined) {
    throw new Problem('JOB_NOT_COMPLETE', `The job is ${status}.`);
  }
  return result_key;
};

/**
 * The doors of a page of a stored result that are at least so sure; a problem when the job did not look at the page.
 * A result is deleted with its job, so one that is gone reads as the job does then.
 */
export const doorsToDraw = async (key: string, page: number, minConfidence: number): Promise<OverlayDoor[]> => {
  const stored = await loadResult(key);
  if (stored === undefined) throw jobNotFound();
  const { doors, sheets } = drawnDoors.parse(stored);
  if (!sheets.some((sheet) => sheet.page === page)) {
    throw new Problem('PAGE_NOT_ANALYZED', 'The page is none of those in result.sheets of the job.');
  }
  return doors.filter((door) => door.page === page && door.confidence >= minConfidence);
};
