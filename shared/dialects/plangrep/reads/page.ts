import * as z from 'zod/mini';
import { makeCursor, readCursor } from '../../../domain/cursor';

const count = z.int().check(z.minimum(0));
const cursor = z.nullable(z.string());

/** What a page of a list says of itself, beside its entries. */
export const pageFields = {
  total: count,
  limit: count,
  cursor,
  nextCursor: cursor,
  returnedCount: count,
  hasMore: z.boolean(),
  pageInfo: z.strictObject({
    hasNextPage: z.boolean(),
    hasPreviousPage: z.boolean(),
    startCursor: cursor,
    endCursor: cursor,
  }),
};

const fields = z.strictObject(pageFields);
type Page<Entry> = { entries: Entry[]; envelope: z.infer<typeof fields> };

/**
 * The page of a list that follows `cursor`; a cursor stands for the entry before it. `scope` is whose list it is and how
 * it is filtered. Undefined when the cursor is of another list, or its entry has expired.
 */
export const pageOf = <Entry>(
  entries: readonly Entry[],
  idOf: (entry: Entry) => string,
  { scope, limit, cursor: asked }: { scope: string; limit: number; cursor: string | undefined },
): Page<Entry> | undefined => {
  const after = asked === undefined ? undefined : readCursor(scope, asked);
  const before = entries.findIndex((entry) => idOf(entry) === after);
  if (asked !== undefined && before < 0) return undefined;
  const shown = entries.slice(before + 1, before + 1 + limit);
  const hasMore = before + 1 + shown.length < entries.length;
  const cursorOf = (entry: Entry | undefined) => (entry === undefined ? null : makeCursor(scope, idOf(entry)));
  const endCursor = cursorOf(shown.at(-1));
  return {
    entries: shown,
    envelope: {
      total: entries.length,
      limit,
      cursor: asked ?? null,
      nextCursor: hasMore ? endCursor : null,
      returnedCount: shown.length,
      hasMore,
      pageInfo: { hasNextPage: hasMore, hasPreviousPage: before >= 0, startCursor: cursorOf(shown[0]), endCursor },
    },
  };
};
