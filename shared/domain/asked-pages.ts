/** The pages asked for, each once and in order: those that a document of `pageCount` pages has, and those it has not. */
export type AskedPages = { present: number[]; missing: number[] };

/** `pageNumbers` are 1-based; null asks for all pages. */
export const askedPages = (pageNumbers: readonly number[] | null, pageCount: number): AskedPages => {
  const asked = pageNumbers ?? Array.from({ length: pageCount }, (_, index) => index + 1);
  const ordered = [...new Set(asked)].sort((a, b) => a - b);
  return { present: ordered.filter((page) => page <= pageCount), missing: ordered.filter((page) => page > pageCount) };
};
