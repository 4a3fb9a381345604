import * as z from 'zod/mini';
import { type SplitParams, splitParams } from '../../contract/split-params';
import { keptNowhere } from './kept-nowhere';
import { submitFields } from './source';

const [byHeadings, byPages, byRanges] = splitParams.def.options;

/**
 * How to split; also what a step of a workflow has. What is of another method is not looked at: sections of `ai` may
 * have names alone. `ai` is by headings, as no language model is asked; `instructions` are not read.
 */
export const splitConfig = z.discriminatedUnion(
  'method',
  [
    z.object({ method: z.literal('manual'), sections: z.optional(byRanges.shape.sections) }),
    z.object({ method: z.literal('page'), pages_per_section: z.optional(byPages.shape.pages_per_section) }),
    z.object({
      method: z.optional(z.literal('ai')),
      settings: z.optional(z.object({ minSectionPages: byHeadings.shape.min_section_pages })),
    }),
  ],
  { error: ({ code }) => (code === 'invalid_union' ? 'must be manual, ai or page' : undefined) },
);

const asked = {
  config_id: keptNowhere('no configurations are kept; send config'),
  config: z.prefault(splitConfig, {}),
  sections: z.optional(byRanges.shape.sections),
};
type Asked = z.infer<z.ZodMiniObject<typeof asked>>;

const complete = z.check<Pick<Asked, 'config' | 'sections'>>(({ value, issues }) => {
  const missing = (path: string[]) =>
    issues.push({ code: 'custom', input: value, path, message: `${path.join('.')} is missing` });
  const { config, sections } = value;
  if (config.method === 'page' && config.pages_per_section === undefined) missing(['config', 'pages_per_section']);
  if (config.method === 'manual' && !sections && !config.sections) missing(['sections']);
});

/** POST /api/split/run. `skip_analysis` and whatever else it has is not looked at. */
export const splitRequest = z.object({ ...submitFields, ...asked }).check(complete);

export const splitParamsOf = ({ config, sections }: Pick<Asked, 'config' | 'sections'>): SplitParams => {
  if (config.method === 'page') return { method: 'pages', pages_per_section: config.pages_per_section ?? 1 };
  if (config.method === 'manual') return { method: 'ranges', sections: sections ?? config.sections ?? [] };
  if (config.method === undefined && sections) return { method: 'ranges', sections };
  return { method: 'headings', min_section_pages: config.settings?.minSectionPages ?? 1 };
};
