/** Whether a value of JSON is an object, and neither a list nor null. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A JSON object without its members that are null, which many clients write for what they leave out; `levels` says how
 * many objects deep. Deeper nulls, and those in lists, are values and stay.
 */
export const withoutNulls = (value: unknown, levels: number): unknown => {
  if (levels === 0 || !isObject(value)) return value;
  const given = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(given.map(([name, member]) => [name, withoutNulls(member, levels - 1)]));
};
