/** A name as it is compared: in any case of letters, without the colon, star or brackets that a form prints around it. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(\s*(required|optional)\s*\)/g, ' ')
    .replace(/[\s_:*.…]+/g, ' ')
    .trim();

/** By what a field may be named: its full name, the last part of that, its tooltip, and what is printed beside it. */
export type FieldNames = { id: string; tooltip: string | undefined; printed: string | undefined };

/** The last part of a full name, without the index that a form of Adobe LiveCycle puts there. */
const lastPart = (id: string): string => id.slice(id.lastIndexOf('.') + 1).replace(/\[\d+\]$/, '');

const WAYS: readonly ((names: FieldNames) => string | undefined)[] = [
  ({ id }) => id,
  ({ tooltip }) => tooltip,
  ({ printed }) => printed,
  ({ id }) => lastPart(id),
];

/**
 * The fields that a name means: those found in the first way that finds any, which are several when the name does not
 * say which, and none when it names no field.
 */
export function fieldsNamed<Names extends FieldNames>(name: string, fields: readonly Names[]): Names[] {
  const exact = fields.filter(({ id }) => id === name);
  if (exact.length > 0) return exact;
  const wanted = foldName(name);
  if (wanted === '') return [];
  for (const wayOf of WAYS) {
    const found = fields.filter((field) => foldName(wayOf(field) ?? '') === wanted);
    if (found.length > 0) return found;
  }
  return [];
}
