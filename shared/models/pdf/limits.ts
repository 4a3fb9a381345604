import { TIER_LIMITS } from '../../domain/tiers';

const MB = 1024 * 1024;
const SECOND = 1000;

/**
 * What one file may take before it is refused, and one page before it is given up. A file past a limit of its own ends
 * in JobFault PDF_TOO_COMPLEX or TIMEOUT; a page past one of its own is a `PageFault`, and the rest is read.
 */
export type PdfLimits = {
  fileBytes: number;
  pages: number;
  /** Of the file, as its newest cross-reference table counts them. */
  objects: number;
  /** What PDFium may take for the file, its decoded streams and the page under way. */
  maxMemoryBytes: number;
  objectsOnPage: number;
  charactersOnPage: number;
  /** Of all paths, those of a form once for each time it is drawn. */
  segmentsOnPage: number;
  /** Of all pages read, which content-extractor holds at once. */
  characters: number;
  /** Of one embedded file; larger ones are passed over. */
  attachmentBytes: number;
  openMs: number;
  pageMs: number;
  /** To draw a page for OCR, or to cut pages out into a file of their own. */
  drawMs: number;
  /** For all pages of one document together, without the waiting between them. */
  documentMs: number;
  pagesGivenUp: number;
};

export const PDF_LIMITS: PdfLimits = {
  /** No tier takes a larger upload. */
  fileBytes: Math.max(...Object.values(TIER_LIMITS).map(({ maxFileBytes }) => maxFileBytes)),
  /** Four times the longest manual at hand; at 5 ms a page within a minute. */
  pages: 10_000,
  /** Fifty a page for the longest book; PDFium itself knows no object beyond 4,194,304. */
  objects: 2_000_000,
  /** A real drawing of a million segments took 166 MB; a decompression bomb takes all. */
  maxMemoryBytes: 768 * MB,
  /** Five times the paths of the heaviest real sheet at hand. */
  objectsOnPage: 1_000_000,
  /** A dense page of a specification has 5,000. */
  charactersOnPage: 500_000,
  /** Fifteen times the heaviest real sheet at hand; 200 MB as flat arrays. */
  segmentsOnPage: 4_000_000,
  /** The longest book full of dense pages. */
  characters: 50_000_000,
  /** The XML of an invoice of thousands of lines has five. */
  attachmentBytes: 16 * MB,
  /** 200 MB without a table of its objects take about 2 s to search for them. */
  openMs: 8 * SECOND,
  /** A thousand times an ordinary page, four times the heaviest real sheet. */
  pageMs: 5 * SECOND,
  /** A scanned letter page takes 0.1 s; one in JPEG 2000, or a full-size sheet, some seconds. */
  drawMs: 20 * SECOND,
  /** Of a function's five minutes, so that two are left to say so or to make a result of the pages. */
  documentMs: 180 * SECOND,
  /** A book with so many is made to cost time; they take 100 s of `documentMs` at most. */
  pagesGivenUp: 20,
};

/** For what is made of the pages read: sections, trees and requirements of the longest book take seconds. */
export const ANALYSIS_MS = 60 * SECOND;
