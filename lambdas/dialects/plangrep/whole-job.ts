import type { PlangrepJob } from '../../../shared/dialects/plangrep/contract';
import { presentJob } from '../../../shared/dialects/plangrep/job';
import type { JobRow } from '../../../shared/store/jobs';
import { filesOf } from '../../../shared/store/set-files';
import { resultUrl } from './read-result';

/** The job with its files, and with the url of its result if it is complete. */
export const wholeJob = async (row: JobRow): Promise<PlangrepJob> => {
  const [files, url] = await Promise.all([filesOf(row), row.status === 'complete' ? resultUrl(row) : null]);
  return presentJob(row, files, url);
};
