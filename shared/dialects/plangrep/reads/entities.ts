import * as z from 'zod/mini';
import { FILE_CLASSES } from '../../../domain/bid-sets';
import { jobError } from '../contract';
import { errorWith } from '../faults';
import { fileId, jobId, jobIdOf, sheetIdOf } from '../ids';
import { boundingBox, OUTCOMES } from '../result-contract';
import { docTypeOf, fileNamed, outcomeOf, type ReadFile, type ReadSheet, regionIdOf } from '../set-file';

/** A file that a job of the project has read. */
export type Source = { job_id: string; file: ReadFile };

const text = z.nullable(z.string());
const page = z.int().check(z.positive());
const ofFile = { fileId, fileName: z.string() };
const noArtifacts = z.array(z.never());
const file = {
  ...ofFile,
  jobId,
  classification: z.nullable(z.enum(FILE_CLASSES)),
  status: z.enum(OUTCOMES),
  pageCount: z.int(),
};

export const fileEntity = z.strictObject({
  ...file,
  contentType: z.string(),
  fileSize: z.int(),
  error: z.nullable(jobError),
});
export const docEntity = z.strictObject({ ...file, docId: z.string(), docType: z.enum(['addendum', 'document']) });
export const sheetEntity = z.strictObject({
  ...ofFile,
  sheetId: z.string(),
  pageNumber: page,
  sheetNumber: text,
  sheetName: text,
  sheetDisplayName: z.string(),
  drawingType: z.string(),
  discipline: z.string(),
  status: z.literal('completed'),
  artifacts: noArtifacts,
});
export const regionEntity = z.strictObject({
  ...ofFile,
  regionId: z.string(),
  sheetId: z.string(),
  pageNumber: page,
  sheetNumber: text,
  regionType: z.literal('door'),
  layoutType: z.null(),
  drawingType: z.string(),
  text,
  boundingBox,
  confidence: z.number(),
  artifacts: noArtifacts,
});
export const specificationEntity = z.strictObject({
  ...ofFile,
  specificationId: z.string(),
  sectionNumber: z.string(),
  title: z.string(),
  division: z.string(),
  pageStart: z.nullable(page),
  pageEnd: z.nullable(page),
  confidence: z.number(),
  /** We take no parts of sections apart here. */
  facets: z.array(z.never()),
});

type Of<Entity extends z.ZodMiniType> = z.infer<Entity>;

const wholeFile = ({ job_id, file }: Source) => ({
  ...fileNamed(file),
  jobId: jobIdOf(job_id),
  classification: file.classification,
  status: outcomeOf(file),
  pageCount: file.page_count,
});

export const fileEntities = (source: Source): Of<typeof fileEntity>[] => [
  {
    ...wholeFile(source),
    contentType: source.file.content_type,
    fileSize: source.file.size_bytes,
    error: source.file.error && errorWith(source.file.error.code),
  },
];

export const docEntities = (source: Source): Of<typeof docEntity>[] => {
  const docType = docTypeOf(source.file);
  const file = wholeFile(source);
  return docType ? [{ ...file, docId: file.fileId.replace('file_', 'doc_'), docType }] : [];
};

/** The sheet's number and name, as far as they were found. */
const displayName = ({ sheet_number, sheet_title, page: number }: ReadSheet): string =>
  [sheet_number, sheet_title].filter((part) => part !== null).join(' ') || `Page ${number}`;

export const sheetEntities = ({ file }: Source): Of<typeof sheetEntity>[] =>
  file.sheets.map((sheet) => ({
    ...fileNamed(file),
    sheetId: sheetIdOf(file.document_id, sheet.page),
    pageNumber: sheet.page,
    sheetNumber: sheet.sheet_number,
    sheetName: sheet.sheet_title,
    sheetDisplayName: displayName(sheet),
    drawingType: sheet.drawing_type,
    discipline: sheet.discipline,
    status: 'completed',
    artifacts: [],
  }));

export const regionEntities = ({ file }: Source): Of<typeof regionEntity>[] =>
  file.sheets.flatMap((sheet) =>
    sheet.doors.map((door) => ({
      ...fileNamed(file),
      regionId: regionIdOf(file.document_id, sheet.page, door),
      sheetId: sheetIdOf(file.document_id, sheet.page),
      pageNumber: sheet.page,
      sheetNumber: sheet.sheet_number,
      regionType: 'door',
      layoutType: null,
      drawingType: sheet.drawing_type,
      text: door.mark,
      boundingBox: door.bbox,
      confidence: door.confidence,
      artifacts: [],
    })),
  );

export const specificationEntities = ({ file }: Source): Of<typeof specificationEntity>[] =>
  file.sections.map((section, index) => ({
    ...fileNamed(file),
    specificationId: `spec_${file.document_id.replaceAll('-', '')}_${index + 1}`,
    sectionNumber: section.section_number,
    title: section.section_title,
    division: section.division,
    pageStart: section.page_start,
    pageEnd: section.page_end,
    confidence: section.confidence,
    facets: [],
  }));
