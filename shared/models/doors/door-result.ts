import type { Door, PageStatus, Sheet } from '../../contract/doors';
import type { PageFault } from '../../contract/pages-read';
import { JOB_FAULT_CODES, JobFault, type JobFaultCode } from '../../domain/job-fault';
import type { DrawingType } from '../../domain/sheet-types';
import { bookFault, type FailedPage } from '../pdf/page-fault';
import type { DetectedSheet } from './detect-sheet';

/** A page that was asked for: looked at, passed over by its title, or left out. */
export type SheetReading = DetectedSheet | { page: number; skipped: DrawingType } | FailedPage;

/** As it is read back, when newer versions may have added others. */
type StoredStatus = { page: number; status: string; code?: string | undefined };

/** What is known of some of a job's pages, in order. */
type Part<OneDoor, OneSheet> = {
  doors: OneDoor[];
  pages_analyzed: number;
  pages: StoredStatus[];
  sheets: OneSheet[];
};

const REASONS: Record<PageFault, string> = {
  PAGE_DAMAGED: 'The page is damaged and cannot be read.',
  PAGE_TOO_COMPLEX: 'The page holds more than one page may: memory, objects, characters or path segments.',
  PAGE_TIMEOUT: 'The page takes too long to read.',
};
const NOT_RUN = 'The function that was to read the page failed three times.';

const unread = (...pages: PageStatus[]): Part<never, never> => ({ doors: [], pages_analyzed: 0, pages, sheets: [] });

const partOf = (read: SheetReading): Part<Door, Sheet> => {
  if ('fails' in read) {
    const { page, fails: code } = read;
    return unread({ page, status: 'failed', code, message: REASONS[code] });
  }
  if ('skipped' in read) return unread({ page: read.page, status: 'skipped', drawing_type: read.skipped });
  const status: PageStatus = { page: read.sheet.page, status: 'analyzed' };
  return { doors: read.doors, pages_analyzed: 1, pages: [status], sheets: [read.sheet] };
};

const isFaultCode = (code: string): code is JobFaultCode => JOB_FAULT_CODES.some((known) => known === code);

/** The part of a range whose function gave none; `error` is the name under which the workflow knows it. */
export const unreadRange = (pages: readonly number[], error: string): Part<never, never> => {
  const code = isFaultCode(error) ? error : 'PAGE_NOT_READ';
  return unread(...pages.map((page): PageStatus => ({ page, status: 'failed', code, message: NOT_RUN })));
};

/**
 * What a door-detector job finds, of parts in the order of their pages: every door with its confidence. Of the pages
 * `asked` for, those that no part knows are not in the document. `pages_analyzed` counts the pages that were read.
 */
export const mergeDoors = <OneDoor, OneSheet>(parts: Part<OneDoor, OneSheet>[], asked: readonly number[]) => {
  const doors = parts.flatMap((part) => part.doors);
  const pages = parts.flatMap((part) => part.pages);
  const known = new Set(pages.map(({ page }) => page));
  const absent = asked
    .filter((page) => !known.has(page))
    .map((page): PageStatus => ({ page, status: 'not_in_document' }));
  return {
    doors,
    doors_found: doors.length,
    pages_analyzed: parts.reduce((sum, part) => sum + part.pages_analyzed, 0),
    pages: [...pages, ...absent],
    sheets: parts.flatMap((part) => part.sheets),
  };
};

/** The result of pages that were looked at, and of pages asked for that the document has not. */
export const doorResult = (read: SheetReading[], missing: readonly number[] = []) =>
  mergeDoors(read.map(partOf), missing);

export type DoorResult = ReturnType<typeof doorResult>;

type Pages = { pages: StoredStatus[] };

/** How many pages were asked for and charged, and not read after all. */
export const unreadPages = ({ pages }: Pages): number =>
  pages.filter(({ status }) => status === 'failed' || status === 'skipped').length;

const isPageFault = (code: string): code is PageFault => code in REASONS;

/** The result, when a page of it was read; else throws the JobFault that the first page failed with. */
export const someRead = <Result extends Pages & { pages_analyzed: number }>(result: Result): Result => {
  const [failed] = result.pages.filter(({ status }) => status === 'failed');
  if (result.pages_analyzed > 0 || failed === undefined) return result;
  const { code = '' } = failed;
  if (isPageFault(code)) throw bookFault(code);
  throw new JobFault(isFaultCode(code) ? code : 'INTERNAL_ERROR', NOT_RUN);
};
