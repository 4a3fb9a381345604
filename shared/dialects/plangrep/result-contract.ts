import * as z from 'zod/mini';
import { timestamp } from '../../contract/common';
import { FILE_CLASSES } from '../../domain/bid-sets';
import { jobError } from './contract';
import { fileId, jobId } from './ids';

const count = z.int().check(z.minimum(0));
const page = z.int().check(z.positive());

/** How a file came out, in the words of a job. */
export const OUTCOMES = ['completed', 'completed_with_errors', 'failed'] as const;

/** Points of the page's user space, origin bottom left; ours. */
export const boundingBox = z.strictObject({ x1: z.number(), y1: z.number(), x2: z.number(), y2: z.number() });

const sheet = z.strictObject({
  sheetNumber: z.nullable(z.string()),
  sheetName: z.nullable(z.string()),
  pageNumber: page,
  drawingType: z.string(),
  discipline: z.string(),
  /** We make no pictures of pages. */
  artifacts: z.array(z.never()),
});

const specification = z.strictObject({
  sectionNumber: z.string(),
  title: z.string(),
  division: z.string(),
  pageStart: z.nullable(page),
  pageEnd: z.nullable(page),
  confidence: z.number(),
});

const document = z.strictObject({
  documentId: fileId,
  fileName: z.string(),
  classification: z.nullable(z.enum(FILE_CLASSES)),
  contentType: z.string(),
  fileSize: count,
  status: z.enum(OUTCOMES),
  pageCount: count,
  successfulPageCount: count,
  failedPageCount: count,
  error: z.nullable(jobError),
  artifacts: z.array(z.never()),
  sheets: z.array(sheet),
  specifications: z.nullable(z.array(specification)),
  docs: z.nullable(z.array(z.strictObject({ docType: z.string(), pageCount: count }))),
});

const place = { documentId: fileId, fileName: z.string(), pageNumber: z.nullable(page) };
const remark = { code: z.string(), message: z.string(), ...place };

/** GET …/result: the same whenever it is read. Which fields evidence, warnings and errors have is ours. */
export const resultV1 = z.strictObject({
  schemaVersion: z.literal('v1'),
  job: z.strictObject({
    id: jobId,
    status: z.enum(['completed', 'completed_with_errors']),
    externalId: z.nullable(z.string()),
    createdAt: timestamp,
    completedAt: timestamp,
    expiresAt: timestamp,
    resultUrl: z.null(),
    error: z.null(),
  }),
  usage: z.strictObject({
    pageCount: count,
    successfulPageCount: count,
    drawingPageCount: count,
    documentPageCount: count,
    successfulDrawingPageCount: count,
    successfulDocumentPageCount: count,
    drawingCreditsPerPage: count,
    documentCreditsPerPage: count,
    creditsDebited: count,
  }),
  documents: z.array(document),
  evidence: z.array(
    z.strictObject({
      id: z.string(),
      type: z.literal('region'),
      regionType: z.literal('door'),
      text: z.nullable(z.string()),
      ...place,
      sheetNumber: z.nullable(z.string()),
      boundingBox,
      confidence: z.number(),
    }),
  ),
  warnings: z.array(z.strictObject(remark)),
  errors: z.array(z.strictObject(remark)),
  generatedAt: timestamp,
});
export type ResultV1 = z.infer<typeof resultV1>;
