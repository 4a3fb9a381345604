import type * as z from 'zod/mini';
import { jobErrorText } from '../../domain/job-errors';
import type { jobError } from './contract';

/** What is said of a file or a page that could not be read, where it is no fault that a job of one file has too. */
const FAULTS: Record<string, string> = {
  FILE_TOO_LARGE: 'The file is larger than your tier reads. Split the file, or ask your operator for a higher tier.',
  FILE_NOT_UPLOADED: 'The file had not arrived when its job began. Upload it in another job of the project.',
  PAGE_DAMAGED: 'The page is damaged and cannot be read. Export the file anew.',
  PAGE_TOO_COMPLEX:
    'The page needs more memory or has more objects than one page may. Export it without embedded models and images.',
  SCAN_NOT_READ:
    'The page is a scan whose text was not read. Submit its file in another job; if it happens twice, scan it anew at 300 dpi, or ask your operator whether OCR is on.',
  PAGE_TIMEOUT: 'The page took longer than one page may. Export it without embedded models and images.',
};

/** A fault of a job, a file or a page by its code, in words. */
export const errorWith = (code: string): z.infer<typeof jobError> => {
  const { message, nextStep } = jobErrorText(code);
  return { code, message: FAULTS[code] ?? `${message} ${nextStep}` };
};
