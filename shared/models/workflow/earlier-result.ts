import type { FieldValue } from '../../contract/forms';

type Data = Record<string, unknown>;

const isRecord = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a later step may use of a step's result: the values of an `extract`, and of another step the result itself. */
export function dataOf(result: unknown): Data {
  if (!isRecord(result)) return {};
  return isRecord(result.data) ? result.data : result;
}

const isFieldValue = (value: unknown): value is FieldValue =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/** What of a step's result can be written into a form. */
export const fieldValuesOf = (result: unknown): Record<string, FieldValue> =>
  Object.fromEntries(
    Object.entries(dataOf(result)).flatMap(([name, value]) => (isFieldValue(value) ? [[name, value] as const] : [])),
  );
