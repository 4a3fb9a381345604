import * as z from 'zod/mini';
import { chunking, type ParseParams, TABLE_FORMATS } from '../../contract/parse-params';
import { submitFields } from './source';

/** How a document is to be parsed: `config` of a parse, `parsing_config` of an upload. What else it has is not looked at. */
export const parseConfig = z.object({
  formatting: z.prefault(z.object({ table_output_format: z._default(z.enum(TABLE_FORMATS), 'markdown') }), {}),
  chunking: z.prefault(chunking, {}),
  /** `language` is not used: OCR reads English, and text layers are read in any language. */
  ocr: z.prefault(z.object({ enabled: z._default(z.boolean(), true), language: z._default(z.string(), 'auto') }), {}),
});
export type ParseConfig = z.infer<typeof parseConfig>;

/** POST /api/parse and /api/parse/async. `advanced_options` and whatever else it has is not looked at. */
export const parseRequest = z.object({ ...submitFields, config: z.optional(parseConfig) });

/** `documentConfig`: the document's own, as JSON, which stands in where the request has none. */
export const parseParamsOf = (
  { config }: Pick<z.infer<typeof parseRequest>, 'config'>,
  documentConfig: string | undefined,
): ParseParams => {
  const { formatting, chunking, ocr } = config ?? parseConfig.parse(JSON.parse(documentConfig ?? '{}'));
  return {
    table_output_format: formatting.table_output_format,
    chunking,
    ocr: ocr.enabled,
    page_numbers: null,
  };
};
