import * as z from 'zod/mini';
import { ascending } from '../lists';
import type { DocldDocument } from './document-contract';
import { paging } from './job-list';

/** A repeated parameter comes as its values joined by commas. Words that no document has here find nothing. */
const words = z.optional(
  z.pipe(
    z.string(),
    z.transform((text) => text.split(',')),
  ),
);

const SORT_FIELDS = ['name', 'created_at', 'file_size', 'status', 'updated_at'] as const;

/** Query parameters of GET /api/documents; what else it may carry narrows nothing. `query` is what the vendor's n8n node says for `search`. */
export const documentsQuery = z.object({
  search: z.optional(z.string()),
  query: z.optional(z.string()),
  status: words,
  file_type: words,
  file_format: words,
  sort_by: z._default(z.enum(SORT_FIELDS), 'created_at'),
  sort_order: z._default(z.enum(['asc', 'desc']), 'desc'),
  ...paging,
});
export type DocumentsQuery = z.infer<typeof documentsQuery>;

const holds = (wanted: readonly string[] | undefined, ...words: string[]): boolean =>
  wanted === undefined || words.some((word) => wanted.includes(word));

export const isWanted = ({ search, query, status, file_type, file_format }: DocumentsQuery) => {
  const text = (search ?? query ?? '').toLowerCase();
  return (document: DocldDocument): boolean =>
    document.name.toLowerCase().includes(text) &&
    holds(status, document.status) &&
    holds(file_type, document.file_type, 'application/pdf') &&
    holds(file_format, document.file_format);
};

/** Orders by the field asked for; of equal ones, by id, which is by the time they were made. */
export const inOrderOf =
  ({ sort_by, sort_order }: DocumentsQuery) =>
  (a: DocldDocument, b: DocldDocument): number =>
    (ascending(a[sort_by], b[sort_by]) || ascending(a.id, b.id)) * (sort_order === 'asc' ? 1 : -1);
