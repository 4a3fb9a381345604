import * as z from 'zod/mini';
import { type FieldValue, type FormParams, fieldValue } from '../../contract/forms';
import { keptNowhere } from './kept-nowhere';
import { submitFields } from './source';

/** POST /api/edit/detect. */
export const detectRequest = z.object(submitFields);

export const DETECT: FormParams = { mode: 'detect', values: {}, flatten: false };

const entry = z.pipe(
  z.object({
    field: z.optional(z.string()),
    id: z.optional(z.string()),
    label: z.optional(z.string()),
    name: z.optional(z.string()),
    value: fieldValue,
  }),
  z.transform(({ field, id, label, name, value }, context): [string, FieldValue] => {
    const key = id ?? field ?? label ?? name;
    if (key !== undefined) return [key, value];
    context.issues.push({
      code: 'custom',
      message: 'the id, field, label or name of the field is missing',
      input: value,
    });
    return z.NEVER;
  }),
);

/** Values by the field they are for, as an object or as a list; how an entry of the list names its field is ours. */
const mappings = z.union([
  z.record(z.string(), fieldValue),
  z.pipe(
    z.array(entry),
    z.transform((entries): Record<string, FieldValue> => Object.fromEntries(entries)),
  ),
]);

/** What to fill in; also what a step of a workflow has. */
export const fillFields = {
  mappings: z.optional(mappings),
  /** Values in place of those of `mappings`. */
  corrections: z.optional(mappings),
  config: z.optional(z.object({ fillSettings: z.optional(z.object({ flatten: z._default(z.boolean(), false) })) })),
};
type Asked = z.infer<z.ZodMiniObject<typeof fillFields>>;

const withValues = z.check<Asked>(({ value, issues }) => {
  if (value.mappings ?? value.corrections) return;
  issues.push({ code: 'custom', input: value, path: ['mappings'], message: 'mappings is missing' });
});

/** POST /api/edit/run. `instructions` are not read, as no language model is asked: `mappings` say what goes where. */
export const editRequest = z
  .object({
    ...submitFields,
    /** The detection of the same form, whose document is filled in. */
    edit_job_id: z.optional(z.uuid()),
    edit_config_id: keptNowhere('no configurations are kept; send mappings'),
    ...fillFields,
  })
  .check(withValues);

export const fillParamsOf = ({ mappings, corrections, config }: Asked): FormParams => ({
  mode: 'fill',
  values: { ...mappings, ...corrections },
  flatten: config?.fillSettings?.flatten ?? false,
});
