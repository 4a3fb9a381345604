import { isoTime, now } from '../../shared/domain/clock';
import { invalidField } from './parse';

/** The last time whose text has a year of four digits, so that times compare as text. */
const END_OF_TIME = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/**
 * A job's `start_by` as its row keeps it: UTC with milliseconds. VALIDATION_FAILED unless it lies ahead. No part of the
 * schema, because a request repeated under its Idempotency-Key is answered also when the time has come since.
 */
export const aheadOfNow = (startBy: string | undefined): string | undefined => {
  if (startBy === undefined) return undefined;
  const epochMs = Date.parse(startBy);
  if (epochMs > now() && epochMs <= END_OF_TIME) return isoTime(epochMs);
  throw invalidField('start_by', 'must be in the future, before the year 10000');
};
