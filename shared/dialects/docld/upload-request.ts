import * as z from 'zod/mini';
import { declareUpload } from '../../contract/documents';
import { jsonText } from './json-text';
import { keptNowhere } from './kept-nowhere';
import { parseConfig } from './parse-request';

/** The fields of an upload's form beside its file; `organization_id` and whatever else it has is not looked at. */
export const uploadFields = z.object({
  parsing_config: z.optional(jsonText(parseConfig)),
  knowledge_base_id: keptNowhere('no knowledge bases are kept; leave it out'),
});

/** POST /api/upload/presigned. `sha256` is ours: with it the url takes these bytes and no others. */
export const presignRequest = z.object({
  filename: declareUpload.shape.filename,
  content_type: z.string(),
  file_size: declareUpload.shape.size_bytes,
  sha256: z.optional(declareUpload.shape.sha256),
});
