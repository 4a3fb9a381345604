import * as z from 'zod/mini';

export const pageQuery = {
  page: z._default(z.coerce.number().check(z.int(), z.minimum(1)), 1),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 20),
  sortOrder: z._default(z.enum(['asc', 'desc']), 'desc'),
};

export const pagination = z.strictObject({
  page: z.int(),
  limit: z.int(),
  total: z.int(),
  totalPages: z.int(),
  /** Whether there are older entries than the list looked at. */
  truncated: z.boolean(),
});

type Asked = { page: number; limit: number; sortOrder: 'asc' | 'desc' };

/** One page of what matched, in the order of `compare` (ascending), and where it stands among all. */
export const pageOf = <Entry>(
  matches: readonly Entry[],
  compare: (a: Entry, b: Entry) => number,
  { page, limit, sortOrder }: Asked,
  truncated: boolean,
): { entries: Entry[]; pagination: z.infer<typeof pagination> } => {
  const sorted = matches.toSorted(sortOrder === 'asc' ? compare : (a, b) => compare(b, a));
  const total = matches.length;
  return {
    entries: sorted.slice((page - 1) * limit, page * limit),
    pagination: { page, limit, total, totalPages: Math.ceil(total / limit), truncated },
  };
};
