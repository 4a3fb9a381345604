import type { FieldSpec } from '../../contract/extract-params';

const REQUEST = /^\s*(?:please\s+)?(?:extract|find|get|return|list|give me|read)\s+/i;
const BETWEEN = /[,;:\n]|\band\b|&/i;
const ARTICLE = /^(?:the|an?|all|its)\s+/i;

/** What a value's name says of its type; amounts are numbers, and what is numbered is a text ("invoice number"). */
const typeOf = (name: string): FieldSpec['type'] => {
  if (/\bdate\b/i.test(name)) return 'date';
  return /\b(amount|total|subtotal|price|sum|quantity|cost|balance|rate)\b/i.test(name) ? 'number' : 'string';
};

const fieldOf = (words: string): FieldSpec => ({
  name: words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, ''),
  type: typeOf(words),
  description: words,
});

/**
 * The fields that a description in words lists: "Extract vendor name, invoice number and total amount" has three. No
 * language model reads it: what stands between commas and "and" is taken for the name of a field.
 */
export const describedFields = (description: string): FieldSpec[] => {
  const named = description
    .replace(REQUEST, '')
    .split(BETWEEN)
    .map((part) =>
      part
        .trim()
        .replace(ARTICLE, '')
        .replace(/[.?!]+$/, ''),
    )
    .map(fieldOf)
    .filter(({ name }) => name.length > 0 && name.length <= 100);
  return [...new Map(named.map((field) => [field.name, field])).values()];
};
