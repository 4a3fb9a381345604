import type { ListJobsQuery } from '../../../shared/contract/job-list';
import { readCursor } from '../../../shared/domain/cursor';
import { idsOfMillisecond } from '../../../shared/domain/ids';
import type { JobFilter } from '../../../shared/store/job-list';
import { invalidField } from '../parse';

const END_OF_TIME = Number.POSITIVE_INFINITY;

/** The filters of a request; times become bounds of job ids, which begin with the millisecond they were made in. */
export const filterOf = (query: ListJobsQuery): JobFilter => {
  const { status, model, document_id, created_after, created_before } = query;
  const from = created_after === undefined ? 0 : Date.parse(created_after);
  const to = created_before === undefined ? END_OF_TIME : Date.parse(created_before);
  return {
    ids: { smallest: idsOfMillisecond(from).smallest, largest: idsOfMillisecond(to - 1).largest },
    fields: { status, model, document_id },
  };
};

/** What a cursor is good for: this account's list under these filters, whatever the page size. */
export const scopeOf = (accountId: string, { ids, fields }: JobFilter): string =>
  JSON.stringify([accountId, ids.smallest, ids.largest, fields.status, fields.model, fields.document_id]);

/** The job id after which the page begins, undefined for the first page. Throws VALIDATION_FAILED for a cursor of another list. */
export const positionOf = (scope: string, { ids }: JobFilter, cursor: string | undefined): string | undefined => {
  if (cursor === undefined) return undefined;
  const position = readCursor(scope, cursor);
  if (position !== undefined && ids.smallest <= position && position <= ids.largest) return position;
  throw invalidField('cursor', 'must be the next_cursor of a page with the same filters');
};
