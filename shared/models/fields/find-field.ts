import type { FieldSpec, ItemSpec } from '../../contract/extract-params';
import { blockFrom } from '../layout/blocks';
import { labelHits } from '../layout/label-hits';
import { hundredth } from '../layout/place';
import { type Finding, findingOf, type Json } from './finding';
import { labelsOf } from './label-words';
import { labelledValues } from './labelled';
import { invoiceItems, invoiceValue } from './of-invoice';
import type { Searched } from './searched';
import { columnValues, objectRows } from './table-rows';

/** A field, and the names of the objects it is in. */
type Asked = ItemSpec & Pick<FieldSpec, 'name' | 'items'>;

const LEAST = 0.35; // what is less sure is a guess, and null is better
const AMBIGUOUS = 0.75; // another place says otherwise, as clearly
const AS_CLEAR = 0.95;
const UNDER_OBJECT = 0.9; // a property in the lines under its object's label
const ANYWHERE = 0.6; // a property of an object with nothing that says whose it is

/** The likeliest value of a field; undefined where there is none, or none likely enough. */
export function findField(document: Searched, field: Asked, path = ''): Finding | undefined {
  if (field.type === 'object') return findObject(document, field, path);
  if (field.type === 'array') return findArray(document, field, path);
  const known = invoiceValue(document, field, path);
  const named = { ...field, name: `${path} ${field.name}`.trim() };
  const values = [...(known ? [known] : []), ...labelledValues(document.rows, named, document.habits)];
  return likeliest(path === '' ? values : [...values, ...inObject(document, field, path)]);
}

/** Of values found, the surest; less sure where another one is about as sure. */
function likeliest(values: readonly Finding[]): Finding | undefined {
  const [best] = [...values].sort((a, b) => b.confidence - a.confidence);
  if (best === undefined) return undefined;
  const others = values.filter(
    ({ value, confidence }) => value !== best.value && confidence >= AS_CLEAR * best.confidence,
  );
  const confidence = others.length > 0 ? hundredth(AMBIGUOUS * best.confidence) : best.confidence;
  return confidence < LEAST ? undefined : { ...best, confidence };
}

/** Values of a property by its own name: in the lines under the label of its object, or anywhere. */
function inObject({ rows, habits }: Searched, field: Asked, path: string): Finding[] {
  const under = labelsOf({ name: path }).flatMap(({ pattern, sure }) =>
    labelHits(rows, pattern)
      .filter(({ cell, start, end }) => !/[\p{L}\d]/u.test(cell.text.slice(0, start) + cell.text.slice(end)))
      .map(({ row, cell }) => ({ sure, lines: blockFrom(rows, { cell, row }, 1.2).slice(1) })),
  );
  const named = under.flatMap(({ sure, lines }) => {
    const cells = new Set(lines.map(({ cell }) => cell));
    const own = labelledValues(rows, field, habits, ({ cell }) => cells.has(cell));
    const [first] = lines;
    const isName = field.type === 'string' && field.name.toLowerCase() === 'name' && first !== undefined;
    const line = isName ? [findingOf(first.cell.text, 1, first.cell.words, first.row.on)] : [];
    return [...own, ...line].map((one) => weighed(one, UNDER_OBJECT * sure));
  });
  return [...named, ...labelledValues(rows, field, habits).map((one) => weighed(one, ANYWHERE))];
}

/** An object of those of its properties that are found, as sure as they are on average, null counting as nothing. */
function findObject(document: Searched, { name, properties = [] }: Asked, path: string): Finding | undefined {
  const found = properties.map((property) => ({
    name: property.name,
    finding: findField(document, property, `${path} ${name}`.trim()),
  }));
  const known = found.flatMap(({ finding }) => finding ?? []);
  if (known.length === 0) return undefined;
  return {
    value: Object.fromEntries(found.map(({ name, finding }) => [name, finding?.value ?? null])),
    confidence: hundredth(known.reduce((sum, { confidence }) => sum + confidence, 0) / properties.length),
    citations: known.flatMap(({ citations }) => citations),
  };
}

function findArray(document: Searched, field: Asked, path: string): Finding | undefined {
  const { name, description, items = { type: 'string' } } = field;
  const { rows, habits } = document;
  if (items.type === 'object') {
    const properties = items.properties ?? [];
    const ofInvoice = invoiceItems(document, name, properties);
    return together(ofInvoice.length > 0 ? ofInvoice : objectRows(rows, properties, habits));
  }
  const column = columnValues(rows, { name, description, type: items.type }, habits);
  if (column.length > 0) return together(column);
  const text = findField(document, { name, description, type: 'string' }, path);
  return text && listed(text, items);
}

const weighed = <One extends Finding>(one: One, share: number): One => ({
  ...one,
  confidence: hundredth(one.confidence * share),
});

function together(elements: readonly Finding[]): Finding | undefined {
  if (elements.length === 0) return undefined;
  return {
    value: elements.map(({ value }): Json => value),
    confidence: hundredth(elements.reduce((sum, { confidence }) => sum + confidence, 0) / elements.length),
    citations: elements.flatMap(({ citations }) => citations),
  };
}

/** "Colours: red, green and blue": a text taken apart at its commas. */
function listed(text: Finding, { type }: ItemSpec): Finding | undefined {
  const parts = String(text.value)
    .split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/)
    .filter((part) => part !== '');
  return type === 'string' ? { ...text, value: parts } : undefined;
}
