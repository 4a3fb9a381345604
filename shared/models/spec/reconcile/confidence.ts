import type { Sign } from './section-start';

/** How much of the remaining doubt each sign takes away; set so that confidence matches how often it proved true. */
const WEIGHTS: Readonly<Record<Sign, number>> = {
  heading: 0.8,
  number: 0.5,
  'part-one': 0.7,
  running: 0.7,
  'first-page': 0.4,
  'after-end': 0.4,
  bookmark: 0.8,
  listed: 0.5,
  'printed-page': 0.5,
};

const MOST = 0.99;
const NUMBER_DIFFERS = 0.85;
const BY_OCR = 0.9; // at most, and no more than OCR was sure of the page's words

/** How sure it is, from 0 to 1, that a section with this number begins on this page: signs taken as independent. */
export function confidenceOf(
  signs: ReadonlySet<Sign>,
  { differs, ocrConfidence }: { differs: boolean; ocrConfidence: number | undefined },
): number {
  let doubt = 1;
  for (const sign of signs) doubt *= 1 - WEIGHTS[sign];
  const read = ocrConfidence === undefined ? 1 : Math.min(BY_OCR, ocrConfidence);
  const sure = Math.min(MOST, 1 - doubt) * (differs ? NUMBER_DIFFERS : 1) * read;
  return Math.round(sure * 100) / 100;
}

/** For a section that only the table of contents has: that the file does not hold it. */
export const absentConfidence = (pagesUnread: boolean): number => (pagesUnread ? 0.5 : 0.8);
