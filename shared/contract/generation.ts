import * as z from 'zod/mini';

/** Text of a block: `**bold**`, `*italic*`, `` `code` `` and `{{placeholders}}` as in Markdown. */
const text = z.string();
const block = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('heading'),
    level: z._default(z.int().check(z.minimum(1), z.maximum(6)), 1),
    text,
  }),
  z.object({ type: z.literal('paragraph'), text }),
  z.object({ type: z.literal('list'), ordered: z._default(z.boolean(), false), items: z.array(text) }),
  z
    .object({ type: z.literal('table'), header: z.array(text).check(z.minLength(1)), rows: z.array(z.array(text)) })
    .check(
      z.refine(({ header, rows }) => rows.every((cells) => cells.length <= header.length), {
        path: ['rows'],
        message: 'must not have more cells than the header',
      }),
    ),
  z.object({ type: z.literal('page_break') }),
]);

export const PAGE_SIZES = ['letter', 'a4'] as const;

/** A document to generate. Of a document-generator job it lies, as JSON, in the object under the job's `input_key`. */
export const generation = z.object({
  /** Markdown, or blocks. */
  template: z.union([
    z.string().check(z.minLength(1), z.maxLength(1_000_000)),
    z.object({ blocks: z.array(block).check(z.minLength(1)) }),
  ]),
  /** What the placeholders stand for; `{{project.name}}` is a value within a value. */
  data: z._default(z.record(z.string(), z.unknown()), {}),
  page_size: z._default(z.enum(PAGE_SIZES), 'letter'),
  /** The file's title, which a viewer shows. */
  title: z._default(z.string().check(z.maxLength(300)), ''),
});
export type Generation = z.infer<typeof generation>;

/** The model's own fields in the `result` of a document-generator job. */
export const generationResult = z.object({
  page_count: z.int().check(z.positive()),
  /** Of the PDF, which lies beside the result: see outputKey in shared/domain/result-files.ts. */
  output_bytes: z.int(),
  /** Characters that the font does not have; the PDF shows a box for each. */
  characters_missing: z.array(z.string()),
});
