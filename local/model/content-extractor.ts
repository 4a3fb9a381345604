import { CONTENT_EXTRACTOR } from '../../shared/domain/models';
import { resolveSections } from '../../shared/domain/section-codes';
import type { Ocr } from '../../shared/models/ocr/ocr';
import { openPdf } from '../../shared/models/pdf/document';
import { pdfEngine } from '../../shared/models/pdf/wasm-file';
import { extractContent } from '../../shared/models/spec/content/extract-content';
import { NO_LANGUAGE_MODEL } from '../../shared/models/spec/content/language-model';
import { listedSections } from '../../shared/models/spec/content/listed-sections';
import { tocParser } from '../../shared/models/spec/toc-parser';

/** content-extractor on a file: the contents come from toc-parser, run on it first. Without `sections` gives all of them. */
async function run(bytes: Uint8Array, sections: string[], ocr: Ocr | undefined) {
  const contents = await tocParser.run(pdfEngine(), bytes, undefined, ocr);
  const all = contents.divisions.map(({ division_code }) => division_code);
  const codes = resolveSections(sections, sections.length === 0 ? all : [], contents.divisions);
  const content = await extractContent(openPdf(pdfEngine(), bytes), listedSections(contents), codes, undefined, ocr);
  return { source_job_id: null, ...content, normalizer: NO_LANGUAGE_MODEL };
}

export const contentExtractor = { name: CONTENT_EXTRACTOR.model, version: CONTENT_EXTRACTOR.version, run };
