import * as z from 'zod/mini';

/** What nothing is kept of here: an id for it is an id of nothing. */
export const keptNowhere = (instead: string) =>
  z.optional(z.string().check(z.refine(() => false, { error: `there is nothing under this id here: ${instead}` })));
