import type { Source } from './entities';
import type { CommonQuery } from './query';

/** Whether a file is one of those that the list asks for, by its id, its name in any case, and its class. */
const isAsked =
  ({ fileId, fileName, classification }: CommonQuery) =>
  ({ file }: Source): boolean =>
    (fileId === undefined || file.document_id === fileId) &&
    (fileName === undefined || file.file_name.toLowerCase().includes(fileName.toLowerCase())) &&
    (classification === undefined || file.classification === classification);

/** The files that the list asks for. With `sheets` those that have one of these sheets, and of them these sheets alone. */
export const askedFiles = (sources: readonly Source[], query: CommonQuery): Source[] => {
  const asked = sources.filter(isAsked(query));
  if (query.sheets === undefined) return asked;
  const numbers = query.sheets.split(',').map((number) => number.trim());
  return asked.flatMap(({ job_id, file }) => {
    const sheets = file.sheets.filter(({ sheet_number }) => sheet_number !== null && numbers.includes(sheet_number));
    return sheets.length === 0 ? [] : [{ job_id, file: { ...file, sheets } }];
  });
};

/** Whether an entity has the values that a query names under the same names. */
export const hasAsked =
  <Name extends string>(asked: { [name in Name]?: unknown }, names: readonly Name[]) =>
  (entity: { [name in Name]: unknown }): boolean =>
    names.every((name) => asked[name] === undefined || entity[name] === asked[name]);

/** Whether a section lies, at least in part, on the pages from `pageStart` to `pageEnd`. */
export const isOnPages =
  ({ pageStart, pageEnd }: { pageStart?: number | undefined; pageEnd?: number | undefined }) =>
  (section: { pageStart: number | null; pageEnd: number | null }): boolean => {
    const first = section.pageStart;
    const last = section.pageEnd ?? first;
    if (pageStart !== undefined && (last === null || last < pageStart)) return false;
    return pageEnd === undefined || (first !== null && first <= pageEnd);
  };
