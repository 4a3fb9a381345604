import * as z from 'zod/mini';

/** Ids as other vendors write them: a prefix and no hyphens, ours with the 32 hex digits of the UUID. */
export const prefixedId = (prefix: string) => ({
  of: (uuid: string): string => `${prefix}_${uuid.replaceAll('-', '')}`,
  /** Such an id as we write it. */
  written: z.string().check(z.regex(new RegExp(`^${prefix}_[0-9a-f]{32}$`))),
  /** Reads such an id in either case; gives our own. */
  id: z.pipe(
    z.string().check(z.regex(new RegExp(`^${prefix}_[0-9a-f]{32}$`, 'i'))),
    z.transform((id) =>
      id
        .slice(prefix.length + 1)
        .toLowerCase()
        .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    ),
  ),
});
