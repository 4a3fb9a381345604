import { FAULT_RETRIES, THROTTLED } from '../../../shared/domain/job-fault';
import type { CheckedFile } from '../../../shared/intake/check-file';
import type { SetFile } from '../../../shared/store/set-files';

/** A file that could not be looked at, for a reason that is not its own. */
export type UncheckedFile = { file: SetFile; fault: Error };

/**
 * The files that a set goes on without. Throws what kept one from being looked at where that was want of a free function,
 * where `retryCount` leaves another try, or where no other file can be read.
 */
export const filesLeftOut = (looked: readonly (CheckedFile | UncheckedFile)[], retryCount: number): SetFile[] => {
  const unchecked = looked.flatMap((one) => ('fault' in one ? [one] : []));
  const throttled = unchecked.find(({ fault }) => fault.name === THROTTLED);
  const isLastTry = retryCount >= FAULT_RETRIES && looked.some((one) => 'known' in one);
  const fault = (throttled ?? (isLastTry ? undefined : unchecked[0]))?.fault;
  if (fault) throw fault;
  return unchecked.map(({ file }) => file);
};
