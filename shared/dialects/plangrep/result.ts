import type { BidSetResult } from '../../contract/bid-set-result';
import { PAGE_CREDITS } from '../../domain/bid-sets';
import type { JobRow } from '../../store/jobs';
import { errorWith } from './faults';
import { fileIdOf, jobIdOf } from './ids';
import type { ResultV1 } from './result-contract';
import { docTypeOf, outcomeOf, type ReadFile, regionIdOf } from './set-file';

const usageOf = (row: JobRow): ResultV1['usage'] => {
  const { set_pages = 0, pages_read = 0, drawing_pages = 0, drawing_pages_read = 0, credits_debited = 0 } = row;
  return {
    pageCount: set_pages,
    successfulPageCount: pages_read,
    drawingPageCount: drawing_pages,
    documentPageCount: set_pages - drawing_pages,
    successfulDrawingPageCount: drawing_pages_read,
    successfulDocumentPageCount: pages_read - drawing_pages_read,
    drawingCreditsPerPage: PAGE_CREDITS.drawing,
    documentCreditsPerPage: PAGE_CREDITS.text,
    creditsDebited: credits_debited,
  };
};

const sectionsOf = ({ sections }: ReadFile): ResultV1['documents'][number]['specifications'] =>
  sections.length === 0
    ? null
    : sections.map((section) => ({
        sectionNumber: section.section_number,
        title: section.section_title,
        division: section.division,
        pageStart: section.page_start,
        pageEnd: section.page_end,
        confidence: section.confidence,
      }));

const documentOf = (file: ReadFile): ResultV1['documents'][number] => {
  const docType = docTypeOf(file);
  const failed = file.status === 'failed' ? file.page_count : file.pages_failed.length;
  return {
    documentId: fileIdOf(file.document_id),
    fileName: file.file_name,
    classification: file.classification,
    contentType: file.content_type,
    fileSize: file.size_bytes,
    status: outcomeOf(file),
    pageCount: file.page_count,
    successfulPageCount: file.page_count - failed,
    failedPageCount: failed,
    error: file.error && errorWith(file.error.code),
    artifacts: [],
    sheets: file.sheets.map((sheet) => ({
      sheetNumber: sheet.sheet_number,
      sheetName: sheet.sheet_title,
      pageNumber: sheet.page,
      drawingType: sheet.drawing_type,
      discipline: sheet.discipline,
      artifacts: [],
    })),
    specifications: sectionsOf(file),
    docs: docType && [{ docType, pageCount: file.page_count }],
  };
};

const placeOf = (file: ReadFile, pageNumber: number | null) => ({
  documentId: fileIdOf(file.document_id),
  fileName: file.file_name,
  pageNumber,
});

const evidenceOf = (file: ReadFile): ResultV1['evidence'] =>
  file.sheets.flatMap((sheet) =>
    sheet.doors.map((door) => ({
      id: regionIdOf(file.document_id, sheet.page, door),
      type: 'region',
      regionType: 'door',
      text: door.mark,
      ...placeOf(file, sheet.page),
      sheetNumber: sheet.sheet_number,
      boundingBox: door.bbox,
      confidence: door.confidence,
    })),
  );

const warningsOf = (file: ReadFile): ResultV1['warnings'] =>
  file.sheets
    .filter(({ sheet_number }) => sheet_number === null)
    .map(({ page }) => ({
      code: 'SHEET_NUMBER_NOT_FOUND',
      message: 'The page is a drawing on which no sheet number was found.',
      ...placeOf(file, page),
    }));

const errorsOf = (file: ReadFile): ResultV1['errors'] => [
  ...(file.error ? [{ ...errorWith(file.error.code), ...placeOf(file, null) }] : []),
  ...file.pages_failed.map(({ page, code }) => ({ ...errorWith(code), ...placeOf(file, page) })),
];

/** The stored result of a complete job as Plangrep's result v1. It says nothing that changes after the job's end. */
export const presentResult = (row: JobRow, { files }: BidSetResult): ResultV1 => {
  const endedAt = row.completed_at ?? row.updated_at;
  const hasErrors = (row.pages_failed ?? 0) + (row.files_failed ?? 0) > 0;
  return {
    schemaVersion: 'v1',
    job: {
      id: jobIdOf(row.job_id),
      status: hasErrors ? 'completed_with_errors' : 'completed',
      externalId: row.external_id ?? null,
      createdAt: row.queued_at,
      completedAt: endedAt,
      expiresAt: row.start_by ?? endedAt,
      resultUrl: null,
      error: null,
    },
    usage: usageOf(row),
    documents: files.map(documentOf),
    evidence: files.flatMap(evidenceOf),
    warnings: files.flatMap(warningsOf),
    errors: files.flatMap(errorsOf),
    generatedAt: endedAt,
  };
};
