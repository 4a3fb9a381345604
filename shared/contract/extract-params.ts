import * as z from 'zod/mini';
import { jsonValue } from './json-value';

export const FIELD_TYPES = ['string', 'number', 'boolean', 'date', 'array', 'object'] as const;

const MOST_FIELDS = 200; // of one object; each is looked for on every page
const MOST_DEPTH = 3; // a field, its properties, and theirs

const shape = {
  type: z.enum(FIELD_TYPES),
  /** Its words are looked for beside those of the name. */
  description: z.optional(z.string().check(z.maxLength(1000))),
};
type Shape = z.infer<z.ZodMiniObject<typeof shape>>;

/** What the elements of an array are. */
export type ItemSpec = Shape & { properties?: FieldSpec[] | undefined };

/** A field to look for. `items` is of an array, strings when it is not said; `properties` are of an object. */
export type FieldSpec = ItemSpec & {
  name: string;
  required?: boolean | undefined;
  /** Stands in for what is not found. */
  default?: z.infer<typeof jsonValue> | undefined;
  items?: ItemSpec | undefined;
};

const properties = z.optional(z.lazy(() => fieldList));

export const fieldSpec: z.ZodMiniType<FieldSpec> = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  ...shape,
  properties,
  required: z.optional(z.boolean()),
  default: z.optional(jsonValue),
  items: z.optional(z.object({ ...shape, properties })),
});

const fieldList: z.ZodMiniType<FieldSpec[]> = z.array(fieldSpec).check(
  z.minLength(1),
  z.maxLength(MOST_FIELDS),
  z.refine((fields) => new Set(fields.map(({ name }) => name)).size === fields.length, 'names must differ'),
);

const depthOf = ({ properties, items }: Pick<FieldSpec, 'properties' | 'items'>): number =>
  1 + Math.max(0, ...[...(properties ?? []), ...(items?.properties ?? [])].map(depthOf));

/** What a field-extractor job is run with. */
export const extractParams = z.object({
  fields: fieldList.check(
    z.refine((fields) => fields.every((field) => depthOf(field) <= MOST_DEPTH), 'objects are nested too deep'),
  ),
  include_citations: z._default(z.boolean(), true),
  /** Where the result of a document-parser job of the same document lies: what it read is used, and nothing read again. */
  source_result_key: z._default(z.nullable(z.string()), null),
  /** Whether pages without a text layer are read by OCR. */
  ocr: z._default(z.boolean(), true),
});
export type ExtractParams = z.infer<typeof extractParams>;
