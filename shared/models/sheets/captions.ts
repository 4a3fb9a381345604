import type { TextLine } from './text-lines';

/** The small words over a field of the title block, or before it on its line; what ends them is often no colon but its strokes. */
const NUMBER_CAPTION = /^(?:SHEET|DRAWING|DRWG|DWG)\.?\s*(?:NO|NUMBER|NUM|#)?[^A-Z0-9]*$/i;
const TITLE_FIELD = '(?:(?:SHEET|DRAWING|DRWG|DWG)\\.?\\s*(?:TITLE|NAME|DESCRIPTION|CONTENTS?)|TITLE|CONTENTS?)';
const TITLE_CAPTION = new RegExp(`^(?:${TITLE_FIELD}|DRAWING)[^A-Z0-9]*$`, 'i');
const TITLE_BEFORE = new RegExp(`^${TITLE_FIELD}\\s*:\\s*(?=\\w)`, 'i');
const OTHER_CAPTION =
  /^(?:PROJECT|JOB|CLIENT|OWNER|ARCHITECT|ENGINEER|CONSULTANT|DATE|SCALE|DRAWN|CHECKED|REVIEWED|DESIGNED|APPROVED|REV|REVISIONS?|ISSUE|SEAL|STAMP|PLOT|KEY ?PLAN)\b.{0,20}$|:$/i;

export const isNumberCaption = ({ text }: TextLine): boolean => NUMBER_CAPTION.test(text);
export const isTitleCaption = ({ text }: TextLine): boolean => TITLE_CAPTION.test(text);
export const isCaption = (line: TextLine): boolean =>
  isNumberCaption(line) || isTitleCaption(line) || OTHER_CAPTION.test(line.text);

/** What follows a title's caption on its own line: "SHEET TITLE: ROOF PLAN". */
export const afterTitleCaption = (text: string): string | undefined =>
  TITLE_BEFORE.test(text) ? text.replace(TITLE_BEFORE, '') : undefined;
