import * as z from 'zod/mini';
import type { ExtractParams, FieldSpec } from '../../contract/extract-params';
import { describedFields } from './described-fields';
import { fieldList } from './field-list';
import { keptNowhere } from './kept-nowhere';
import { submitFields } from './source';

/** The fields to look for, as a list or in words; `schema_description` is what the vendor's n8n node says. */
const fieldsAsked = {
  schema_id: keptNowhere('no schemas are kept; send config.fields'),
  config: z.optional(z.object({ fields: fieldList })),
  description: z.optional(z.string().check(z.minLength(10))),
  schema_description: z.optional(z.string().check(z.minLength(10))),
  include_citations: z._default(z.boolean(), true),
};
type Asked = z.infer<z.ZodMiniObject<typeof fieldsAsked>>;

const waysOf = ({ config, description, schema_description }: Asked): FieldSpec[][] => [
  ...(config ? [config.fields] : []),
  ...[description, schema_description].flatMap((words) => (words === undefined ? [] : [describedFields(words)])),
];

const oneWay = z.check<Asked>(({ value, issues }) => {
  const ways = waysOf(value);
  const wrong = (message: string) => issues.push({ code: 'custom', input: value, path: ['config'], message });
  if (ways.length === 0) wrong('config.fields or a description is missing');
  if (ways.length > 1) wrong('only one of config and description can be used');
  if (!value.config && ways.length === 1 && ways[0]?.length === 0) wrong('the description names no field');
});

/** POST /api/extract/run. `settings` and whatever else it has is not looked at. */
export const extractRequest = z.object({ ...submitFields, ...fieldsAsked }).check(oneWay);
type ExtractRequest = z.infer<typeof extractRequest>;

/** `parsedKey`: where the result lies of a parse of the same document, if there is one to go on from. */
export const extractParamsOf = (asked: ExtractRequest, parsedKey: string | undefined): ExtractParams => ({
  fields: waysOf(asked)[0] ?? [],
  include_citations: asked.include_citations,
  source_result_key: parsedKey ?? null,
  ocr: true,
});
