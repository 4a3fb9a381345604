import * as z from 'zod/mini';
import { type SplitParams, splitParams } from '../../contract/split-params';
import { keptNowhere } from './kept-nowhere';
import { submitFields } from './source';

const [byHeadings, byPages, byRanges] = splitParams.def.options;

/** How to split; also what a step of a workflow has. */
export const splitConfig = z.object({
  /** `ai`: by headings, as no language model is asked; `instructions` are not read. */
  method: z.optional(z.enum(['manual', 'ai', 'page'])),
  sections: z.optional(byRanges.shape.sections),
  pages_per_section: z.optional(byPages.shape.pages_per_section),
  settings: z.optional(z.object({ minSectionPages: byHeadings.shape.min_section_pages })),
});

const asked = {
  config_id: keptNowhere('no configurations are kept; send config'),
  config: z.prefault(splitConfig, {}),
  sections: z.optional(byRanges.shape.sections),
};
type Asked = z.infer<z.ZodMiniObject<typeof asked>>;

const methodOf = ({ config, sections }: Asked) => config.method ?? (sections ? 'manual' : 'ai');

const complete = z.check<Pick<Asked, 'config' | 'sections'>>(({ value, issues }) => {
  const missing = (path: string[]) =>
    issues.push({ code: 'custom', input: value, path, message: `${path.join('.')} is missing` });
  const method = methodOf(value);
  if (method === 'page' && value.config.pages_per_section === undefined) missing(['config', 'pages_per_section']);
  if (method === 'manual' && !value.sections && !value.config.sections) missing(['sections']);
});

/** POST /api/split/run. `skip_analysis` and whatever else it has is not looked at. */
export const splitRequest = z.object({ ...submitFields, ...asked }).check(complete);

export const splitParamsOf = (request: Pick<z.infer<typeof splitRequest>, 'config' | 'sections'>): SplitParams => {
  const { pages_per_section = 1, settings } = request.config;
  const sections = request.sections ?? request.config.sections ?? [];
  switch (methodOf(request)) {
    case 'page':
      return { method: 'pages', pages_per_section };
    case 'manual':
      return { method: 'ranges', sections };
    case 'ai':
      return { method: 'headings', min_section_pages: settings?.minSectionPages ?? 1 };
  }
};
