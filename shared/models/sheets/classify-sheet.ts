import type { Reading, Scale, SheetClass, Unread } from '../../contract/page-classes';
import type { PdfPage } from '../pdf/page';
import { describe } from './description';
import { division, divisionOfDrawing } from './discipline';
import { displaySize } from './display';
import { floorsIn } from './floor';
import { roomSigns } from './rooms';
import { scalesIn } from './scale';
import { scopeOf } from './scope';
import type { SheetBookmark } from './sheet-bookmarks';
import { isOuter, sheetNumber } from './sheet-number';
import { sheetTitle } from './sheet-title';
import { medianSize, type TextLine, textLines } from './text-lines';
import { type TextPage, textPage } from './text-page';
import { canHoldDoors, documentTypeOf, drawingTypeOf, SIGNS_OF_PLAN } from './types-of-sheet';
import { viewTitles } from './view-titles';

const TEXT_SURE = 0.9;
const BOOKMARKED = 0.9;

/**
 * Tells what a page is from its words alone, as they stand on the page that a viewer shows: the title block's number and
 * title, the titles of views, the names of rooms. The page's bookmark stands in for what the title block does not give. A
 * page without words is OTHER and may hold doors.
 */
export function classifySheet(page: PdfPage, bookmark?: SheetBookmark): SheetClass {
  const size = displaySize(page);
  const lines = textLines(page);
  if (lines.length === 0 && bookmark === undefined) return unreadSheet('NO_TEXT');
  const usual = medianSize(lines);
  const printed = sheetNumber(lines, size, usual);
  const number = printed ?? (bookmark && { text: bookmark.number, sure: BOOKMARKED });
  const text = number === undefined ? textPage(lines, size) : undefined;
  const signs = roomSigns(lines);
  if (text !== undefined && (text.type === 'SPECIFICATION' || signs < SIGNS_OF_PLAN)) return classOfText(text);
  const titled = sheetTitle(lines, size, printed);
  const title = titled?.text ?? bookmark?.title ?? '';
  const views = viewTitles(lines, titled?.line, usual);
  const sheet = { number, title, views, signs };
  const drawing = drawingTypeOf(sheet);
  const document = documentTypeOf(sheet, drawing.type);
  const floors = floorsIn(title);
  const read = {
    drawing_number: number?.text ?? '',
    title,
    document_type: document.type,
    drawing_type: drawing.type,
    division: divisionOfDrawing(document.type, title),
    scope: scopeOf([title, ...views].join(' ')),
    floor: (floors.length > 0 ? floors : [...new Set(views.flatMap(floorsIn))]).join(', '),
    scale: onlyScale(lines, size),
  };
  return {
    ...read,
    description: describe(read),
    can_hold_doors: canHoldDoors(sheet, document.type),
    confidence: Math.min(document.sure, drawing.sure),
    evidence: {
      number: reading(printed, bookmark?.number),
      title: reading(titled, bookmark?.title),
      document_type: document.from,
      drawing_type: drawing.from,
      view_titles: views,
      unread: lines.length === 0 ? 'NO_TEXT' : null,
    },
  };
}

const UNKNOWN: SheetClass = {
  drawing_number: '',
  title: '',
  document_type: 'OTHER',
  drawing_type: 'OTHER',
  division: division(undefined),
  scope: [],
  floor: '',
  description: '',
  scale: null,
  can_hold_doors: true,
  confidence: 0,
  evidence: { number: null, title: null, document_type: null, drawing_type: null, view_titles: [], unread: null },
};

/** A page without words: blank, or one that shows pictures or letters drawn as lines, and may hold anything. */
export const unreadSheet = (unread: Unread): SheetClass => ({
  ...UNKNOWN,
  can_hold_doors: unread !== 'BLANK',
  evidence: { ...UNKNOWN.evidence, unread },
});

function classOfText({ type, divisionCode }: TextPage): SheetClass {
  const read = { ...UNKNOWN, document_type: type, division: division(divisionCode) };
  return {
    ...read,
    description: describe(read),
    can_hold_doors: false,
    confidence: TEXT_SURE,
    evidence: { ...UNKNOWN.evidence, document_type: 'text', drawing_type: 'text' },
  };
}

/** The scale that all views share, or the only one in the title block; details each have their own. */
function onlyScale(lines: readonly TextLine[], [width, height]: readonly [number, number]): Scale | null {
  const outer = lines.filter(({ box }) => isOuter(box, width, height));
  for (const some of [lines, outer]) {
    const [scale, ...others] = some.flatMap(({ text }) => scalesIn(text));
    if (scale !== undefined && others.every(({ factor }) => factor === scale.factor)) return scale;
  }
  return null;
}

type Printed = { text: string; line: TextLine; captioned: boolean };

function reading(printed: Printed | undefined, bookmarked = ''): Reading | null {
  if (printed === undefined)
    return bookmarked === '' ? null : { text: bookmarked, from: 'bookmark', bbox_display: null };
  const { text, line, captioned } = printed;
  const [x0, y0, x1, y1] = line.box;
  return {
    text,
    from: captioned ? 'caption' : 'title_block',
    bbox_display: [hundredths(x0), hundredths(y0), hundredths(x1), hundredths(y1)],
  };
}

const hundredths = (value: number) => Math.round(value * 100) / 100;
