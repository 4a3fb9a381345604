import * as z from 'zod/mini';
import { extractParams } from '../../contract/extract-params';
import { isObject, withoutNulls } from '../../contract/without-nulls';

type Members = Record<string, unknown>;

/** How far into a field it is looked: as many objects as may be nested, each with lists of such. What is deeper is refused. */
const MOST_LEVELS = 6;

/** The specs of properties that came by name, as a list; `required` are the names of those that are. */
const listOf = (properties: Members, required: unknown, levels: number): unknown[] =>
  Object.entries(properties).map(([name, asked]) => {
    const spec = withLists(asked, levels);
    if (!isObject(spec)) return spec;
    return { ...spec, name, ...(Array.isArray(required) && { required: required.includes(name) }) };
  });

const withListedProperties = (spec: Members, levels: number): Members => {
  const { properties, required, ...rest } = spec;
  if (isObject(properties)) {
    const own = Array.isArray(required) ? {} : { required };
    return { ...rest, ...own, properties: listOf(properties, required, levels) };
  }
  return Array.isArray(properties) ? { ...spec, properties: properties.map((one) => withLists(one, levels)) } : spec;
};

/** What a spec says: a null says nothing, but for a default, which may be one. */
const saidIn = (spec: Members): Members => {
  const said = withoutNulls(spec, 1);
  return { ...(isObject(said) && said), ...('default' in spec && { default: spec.default }) };
};

/** A field, or what its items are, with lists of properties wherever they came as JSON Schema has them. */
const withLists = (spec: unknown, levels: number): unknown => {
  if (levels === 0 || !isObject(spec)) return spec;
  const listed = withListedProperties(saidIn(spec), levels - 1);
  return 'items' in listed ? { ...listed, items: withLists(listed.items, levels - 1) } : listed;
};

/** The fields to look for, in DocLD's form or, for their properties, in JSON Schema's. */
export const fieldList = z
  .pipe(
    z.transform((fields: unknown): unknown =>
      Array.isArray(fields) ? fields.map((field) => withLists(field, MOST_LEVELS)) : fields,
    ),
    extractParams.shape.fields,
  )
  .register(z.globalRegistry, {
    description:
      'The `properties` of a field or of its items may also be those of a JSON Schema: an object of specs by name, beside `required` with the names of the required ones.',
  });
