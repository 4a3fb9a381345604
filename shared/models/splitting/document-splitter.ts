import type { SplitParams } from '../../contract/split-params';
import type { Section, SplitResult } from '../../contract/split-result';
import { JobFault } from '../../domain/job-fault';
import { DOCUMENT_SPLITTER } from '../../domain/models';
import type { OnPage } from '../layout/read-pages';
import type { Ocr } from '../ocr/ocr';
import { openPdf } from '../pdf/document';
import type { PdfEngine } from '../pdf/pdfium';
import { findStarts } from './find-starts';
import { type Keep, keepTogether } from './keep-together';
import { givenSections, type PageSection, sectionsFrom, sectionsOf } from './sections';

const WHOLE = { name: 'Document', confidence: 0.3 }; // nothing says where it could be cut

/**
 * Cuts a document into sections, a PDF for each, which `keep` gets, some at a time.
 * Throws JobFault as `openPdf` and `findStarts` do, and PDF_CORRUPT when not one section can be cut out.
 */
export async function splitDocument(
  engine: PdfEngine,
  bytes: Uint8Array,
  params: SplitParams,
  keep: Keep,
  onPage?: OnPage,
  ocr?: Ocr,
): Promise<SplitResult> {
  const document = openPdf(engine, bytes);
  const { pageCount } = document;
  const found = await sectionsBy(params, pageCount, () => findStarts(engine, bytes, onPage, ocr));
  const files = keepTogether(keep);
  const sections: Section[] = [];
  for (const section of found) {
    const pdf = document.cutPages(pagesOf(section));
    if (pdf !== null) await files.add(section.id, pdf);
    sections.push({ ...section, size_bytes: pdf?.length ?? null });
    await onPage?.(section.page_end, pageCount);
  }
  await files.rest();
  if (sections.length > 0 && sections.every(({ size_bytes }) => size_bytes === null)) {
    throw new JobFault('PDF_CORRUPT', 'No page of the PDF can be copied.');
  }
  const inSections = new Set(found.flatMap(pagesOf));
  const all = Array.from({ length: pageCount }, (_, index) => index + 1);
  return {
    sections,
    page_count: pageCount,
    pages_without_section: all.filter((page) => !inSections.has(page)),
    sections_beyond_document:
      params.method === 'ranges'
        ? params.sections.filter(({ page_end }) => page_end > pageCount).map(({ name }) => name)
        : [],
  };
}

async function sectionsBy(
  params: SplitParams,
  pageCount: number,
  find: () => Promise<Parameters<typeof sectionsFrom>[0]>,
): Promise<PageSection[]> {
  if (params.method === 'pages') return sectionsOf(params.pages_per_section, pageCount);
  if (params.method === 'ranges') return givenSections(params.sections, pageCount);
  const starts = await find();
  return sectionsFrom(starts.length > 0 ? starts : [{ page: 1, ...WHOLE }], pageCount, params.min_section_pages);
}

const pagesOf = ({ page_start, page_end }: Pick<PageSection, 'page_start' | 'page_end'>): number[] =>
  Array.from({ length: page_end - page_start + 1 }, (_, index) => page_start + index);

export const documentSplitter = {
  name: DOCUMENT_SPLITTER.model,
  version: DOCUMENT_SPLITTER.version,
  run: splitDocument,
} as const;
