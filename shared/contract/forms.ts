import * as z from 'zod/mini';

const page = z.int().check(z.positive());
/** PDF user space: points, origin bottom-left, before /Rotate. */
const box = z.object({ x1: z.number(), y1: z.number(), x2: z.number(), y2: z.number() });

/** What a field may be given: text, a number written as it is, a check mark on or off, or the options of a list. */
export const fieldValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
export type FieldValue = z.infer<typeof fieldValue>;

/** What a form-filler job is run with. */
export const formParams = z.object({
  /** `detect` lists the fields; `fill` also writes `values` into a copy of the file. */
  mode: z.enum(['detect', 'fill']),
  /** By the field's name, its tooltip or the label printed beside it, in any case of letters. */
  values: z._default(z.record(z.string(), fieldValue), {}),
  /** Whether the fields of the filled file become part of its pages and can be edited no more. */
  flatten: z._default(z.boolean(), false),
});
export type FormParams = z.infer<typeof formParams>;

export const FIELD_TYPES = ['text_field', 'date_field', 'checkbox', 'radio', 'choice', 'signature'] as const;

/** A field of the form, where its first widget lies. `id` is the field's full name, which is unique in a form. */
export const formElement = z.object({
  id: z.string(),
  type: z.enum(FIELD_TYPES),
  /** Its tooltip, else what is printed beside it, else its name. */
  label: z.string(),
  page,
  bbox: box,
  required: z.boolean(),
  read_only: z.boolean(),
  /** Of a date field: how a date is written there, in the letters `yyyy`, `mm` and `dd`. */
  format: z.optional(z.string()),
  /** Of a text field that takes no more characters than these. */
  max_length: z.optional(z.int()),
  /** Of a radio group or a list: what can be chosen, and what is shown for it. */
  options: z.optional(z.array(z.object({ value: z.string(), label: z.string() }))),
  current_value: z.optional(z.union([z.string(), z.boolean(), z.array(z.string())])),
});

export const REFUSALS = [
  'TOO_LONG',
  'NOT_AN_OPTION',
  'NOT_A_DATE',
  'NOT_A_CHECK',
  'NOT_TEXT',
  'ONE_OPTION_ONLY',
  'UNPRINTABLE',
  'READ_ONLY',
  'SIGNATURE',
  'AMBIGUOUS',
  'FILLED_TWICE',
] as const;

/** The model's own fields in the `result` of a form-filler job. */
export const formResult = z.object({
  page_count: page,
  /** `none`: the file has no fields, and a fill fails. `xfa`: fields that only Adobe's own software can show lie beside these. */
  form: z.enum(['acroform', 'xfa', 'none']),
  elements: z.array(formElement),
  filled_elements: z.array(z.object({ id: z.string(), name: z.string(), value: fieldValue })),
  /** Values that their field does not take: it keeps what it had. `id` is null for a name that means several fields. */
  refused: z.array(
    z.object({ id: z.nullable(z.string()), name: z.string(), reason: z.enum(REFUSALS), message: z.string() }),
  ),
  /** Names for which there is no field. */
  unmatched: z.array(z.string()),
  /** Of the filled PDF, which lies beside the result (see outputKey in shared/domain/result-files.ts); null when none was asked for. */
  output_bytes: z.nullable(z.int()),
});
