import { JobFault } from '../../domain/job-fault';
import { ANALYSIS_MS } from './limits';
import { TimeLimitPassed, withinTime } from './time-limit';

/** What is made of the pages once they are read, within its time. Throws JobFault PDF_TOO_COMPLEX when that is over. */
export function analysed<T>(work: () => T, milliseconds = ANALYSIS_MS): T {
  try {
    return withinTime(milliseconds, work);
  } catch (error) {
    if (!(error instanceof TimeLimitPassed)) throw error;
    throw new JobFault('PDF_TOO_COMPLEX', 'The text of the PDF takes too long to take apart.');
  }
}
