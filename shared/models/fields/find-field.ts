import type { FieldSpec, ItemSpec } from '../../contract/extract-params';
import { hundredth } from '../layout/place';
import type { Finding, Json } from './finding';
import { valuesInObject } from './in-object';
import { type Labelled, labelledValues } from './labelled';
import { invoiceItems, invoiceValue } from './of-invoice';
import type { Searched } from './searched';
import { columnValues, objectRows } from './table-rows';

/** A field, and the names of the objects it is in. */
type Asked = ItemSpec & Pick<FieldSpec, 'name' | 'items'>;

const LEAST = 0.35; // what is less sure is a guess, and null is better
const AMBIGUOUS = 0.75; // another place says otherwise, as clearly
const AS_CLEAR = 0.95;

/** The likeliest value of a field; undefined where there is none, or none likely enough. */
export function findField(document: Searched, field: Asked, path = ''): Finding | undefined {
  if (field.type === 'object') return findObject(document, field, path);
  if (field.type === 'array') return findArray(document, field, path);
  const known = invoiceValue(document, field, path);
  const named = { ...field, name: `${path} ${field.name}`.trim() };
  const values = [...(known ? [known] : []), ...findings(labelledValues(document.rows, named, document.habits))];
  return likeliest(path === '' ? values : [...values, ...valuesInObject(document, field, path)]);
}

const findings = (values: readonly Labelled[]): Finding[] => values.map(({ finding }) => finding);

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
