import type { ExtractParams, FieldSpec } from '../../contract/extract-params';
import type { ExtractResult } from '../../contract/extract-result';
import { FIELD_EXTRACTOR } from '../../domain/models';
import type { ReadDocument } from '../layout/read-pages';
import { analysed } from '../pdf/analysed';
import { findField } from './find-field';
import type { Json } from './finding';
import { searched } from './searched';

/**
 * Looks for fields in a document that was read: by labels, the heads of tables, and what the invoice reader knows.
 * Throws JobFault PDF_TOO_COMPLEX when the search takes too long.
 */
export function extractFields(
  { pages, report }: ReadDocument,
  { fields, include_citations }: Pick<ExtractParams, 'fields' | 'include_citations'>,
): ExtractResult {
  return analysed(() => {
    const document = searched(pages);
    const found = fields.map((field) => {
      const finding = findField(document, field);
      const value = withDefaults(finding?.value ?? null, field);
      const citations = include_citations ? (finding?.citations ?? []) : [];
      return { name: field.name, value, confidence: finding?.confidence ?? 0, citations };
    });
    const sure = found.reduce((sum, { confidence }) => sum + confidence, 0);
    return {
      data: Object.fromEntries(found.map(({ name, value }) => [name, value])),
      fields: found,
      missing: fields.flatMap((field, index) => missingIn(field, found[index]?.value ?? null, field.name)),
      confidence: Math.round((100 * sure) / fields.length) / 100,
      ...report,
    };
  });
}

const isObject = (value: Json): value is { [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value, with the defaults of what was not found. */
function withDefaults(value: Json, field: FieldSpec): Json {
  if (value === null) return field.default ?? null;
  if (!isObject(value) || field.properties === undefined) return value;
  const named = field.properties.map((property): [string, Json] => [
    property.name,
    withDefaults(value[property.name] ?? null, property),
  ]);
  return Object.fromEntries(named);
}

/** Paths of what is required and was not found; of an object that was not found, its own. */
function missingIn(field: FieldSpec, value: Json, path: string): string[] {
  if (value === null) return field.required ? [path] : [];
  if (!isObject(value)) return [];
  return (field.properties ?? []).flatMap((property) =>
    missingIn(property, value[property.name] ?? null, `${path}.${property.name}`),
  );
}

export const fieldExtractor = {
  name: FIELD_EXTRACTOR.model,
  version: FIELD_EXTRACTOR.version,
  run: extractFields,
} as const;
