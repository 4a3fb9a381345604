import { type DisplayBox, displaySize } from '../doors/sheet/display';
import { type Scale, scalesIn } from '../doors/sheet/scale';
import type { PdfPage } from '../pdf/page';
import { describe } from './description';
import { division, divisionOfDrawing } from './discipline';
import { floorsIn } from './floor';
import { roomSigns } from './rooms';
import { scopeOf } from './scope';
import type { Reading, SheetClass, Unread } from './sheet-class';
import { isOuter, sheetNumber } from './sheet-number';
import { sheetTitle } from './sheet-title';
import { medianSize, type TextLine, textLines } from './text-lines';
import { type TextPage, textPage } from './text-page';
import { canHoldDoors, documentTypeOf, drawingTypeOf } from './types-of-sheet';
import { viewTitles } from './view-titles';

const TEXT_SURE = 0.9;

/**
 * Tells what a page is from its words alone, as they stand on the page that a viewer shows: the title block's number and
 * title, the titles of views, the names of rooms. A page without words is OTHER and may hold doors.
 */
export function classifySheet(page: PdfPage): SheetClass {
  const size = displaySize(page);
  const lines = textLines(page);
  if (lines.length === 0) return unreadSheet('NO_TEXT');
  const usual = medianSize(lines);
  const number = sheetNumber(lines, size, usual);
  const text = number === undefined ? textPage(lines, size) : undefined;
  if (text !== undefined) return classOfText(text);
  const titled = sheetTitle(lines, size, number);
  const title = titled?.text ?? '';
  const views = viewTitles(lines, titled?.line, usual);
  const sheet = { number, title, views, signs: roomSigns(lines) };
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
      number: number === undefined ? null : reading(number),
      title: titled === undefined ? null : reading(titled),
      document_type: document.from,
      drawing_type: drawing.from,
      view_titles: views,
      unread: null,
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

const reading = ({ text, line, captioned }: { text: string; line: TextLine; captioned: boolean }): Reading => ({
  text,
  bbox_display: line.box.map((value) => Math.round(value * 100) / 100) as DisplayBox,
  captioned,
});
