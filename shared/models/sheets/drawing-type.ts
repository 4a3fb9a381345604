import type { DrawingType } from '../../domain/sheet-types';

/** The head of a part of a title: its last word of these says what it is. */
const HEADS: readonly (readonly [RegExp, DrawingType])[] = [
  [/^(?:PLANS?|RCPS?|LAYOUTS?|ARRANGEMENTS?)$/, 'FLOOR_PLAN'],
  [/^ELEV(?:ATION)?S?\.?$/, 'ELEVATION'],
  [/^SECT(?:ION)?S?\.?$/, 'SECTION'],
  [/^DETAILS?$/, 'DETAIL'],
  [/^SCHEDULES?$/, 'SCHEDULE'],
  [/^(?:DIAGRAMS?|RISERS?|SCHEMATICS?)$/, 'DIAGRAM'],
  [/^(?:PERSPECTIVES?|ISOMETRICS?|AXONOMETRICS?|RENDERINGS?)$/, 'PERSPECTIVE'],
  [/^(?:NOTES?|LEGENDS?|INDEX|COVER|TITLE|SYMBOLS|ABBREVIATIONS|SPECIFICATIONS?|CALCULATIONS|CALCS)$/, 'GENERAL'],
  [/^(?:SURVEY)$/, 'SITE_PLAN'],
];

/** What kind of plan, the first that is met. */
const PLANS: readonly (readonly [RegExp, DrawingType])[] = [
  [/\b(?:REFLECTED|RCP|CEILING)\b/, 'REFLECTED_CEILING_PLAN'],
  [/\bFRAMING\b/, 'FRAMING_PLAN'],
  [/\b(?:FOUNDATIONS?|FOOTINGS?|PILES?|PILING|CAISSONS?|SLAB)\b/, 'FOUNDATION_PLAN'],
  [
    /\b(?:SITE|PLOT|GRADING|UTILIT(?:Y|IES)|PAVING|LANDSCAPE|PLANTING|IRRIGATION|EROSION|DRAINAGE|STAKING|VICINITY|LOCATION|SURVEY)\b/,
    'SITE_PLAN',
  ],
  [/\bDEMO(?:LITION)?\b/, 'DEMOLITION_PLAN'],
  [/\b(?:LIFE[ -]?SAFETY|EGRESS|EXITING|CODE|OCCUPANCY|EVACUATION)\b/, 'LIFE_SAFETY_PLAN'],
  [/\b(?:ENLARGED|LARGE[ -]SCALE|BLOW-?UP)\b/, 'ENLARGED_PLAN'],
  [/\bROOF(?:ING)?\b/, 'ROOF_PLAN'],
];
/** A plan that says of what it is one: the bare word stands for a key plan, a plan of work, a reference as well. */
const PLAN_OF_FLOOR =
  /\b(?:FLOORS?|LEVELS?|BASEMENT|CELLAR|MEZZANINE|STOR(?:E?Y|IES)|AREA|POWER|LIGHTING|HVAC|MECHANICAL|ELECTRICAL|PLUMBING|DUCTWORK|PIPING|FURNITURE|FINISH|PARTITION|DIMENSION|SPRINKLER|ALARM|EQUIPMENT)\b/;
/** PLAN NORTH is an arrow and a key plan the small one of the title block. */
const NO_PLAN =
  /\b(?:KEY[ -]?PLAN|PLAN[ -]?(?:NORTH|CHECK|REVIEW|SET|NO|NUMBER)|PLANS? AND SPECIFICATIONS)\b|\bSECTION \d+/g;
const PARTS = /\s+AND\s+|\s*[&,;+/]\s*|\s+-+\s+|\s*\|\s*/;

/** One thing that a title names; `sure` is from 0 to 1. */
export type TitledType = { type: DrawingType; sure: number };

const SURE = 0.9;
const BARE_PLAN = 0.6;

/**
 * What a title names, in its order: of each part, the last word that names a kind of drawing ("FLOOR PLAN NOTES" are
 * notes). A part without one belongs to the next: "FOUNDATION AND FRAMING PLANS".
 */
export function typesInTitle(title: string): TitledType[] {
  const types: TitledType[] = [];
  let before = '';
  for (const part of title.toUpperCase().replace(NO_PLAN, ' ').split(PARTS)) {
    const words = `${before} ${part}`.trim();
    const head = headOf(words);
    before = head === undefined ? words : '';
    if (head !== undefined) types.push(head === 'FLOOR_PLAN' ? planOf(words) : { type: head, sure: SURE });
  }
  return types;
}

function headOf(words: string): DrawingType | undefined {
  for (const word of words.split(/[^A-Z.]+/).reverse()) {
    const head = HEADS.find(([pattern]) => pattern.test(word));
    if (head !== undefined) return head[1];
  }
  return undefined;
}

function planOf(words: string): TitledType {
  const kind = PLANS.find(([pattern]) => pattern.test(words));
  if (kind !== undefined) return { type: kind[1], sure: SURE };
  return { type: 'FLOOR_PLAN', sure: PLAN_OF_FLOOR.test(words) ? SURE : BARE_PLAN };
}

/** Sheet type designators of the US National CAD Standard, Uniform Drawing System: the first of three digits. */
const BY_DIGIT: Readonly<Record<string, DrawingType>> = {
  0: 'GENERAL',
  1: 'FLOOR_PLAN',
  2: 'ELEVATION',
  3: 'SECTION',
  4: 'ENLARGED_PLAN',
  5: 'DETAIL',
  6: 'SCHEDULE',
  9: 'PERSPECTIVE',
};

/** What a number of the standard's own form (A-101, no point) says. Offices that number by floor use the same form. */
export function typeOfNumber(number: string): DrawingType | undefined {
  const digit = /^[A-Z]{1,2}-?(\d)\d\d[A-Z]?\d?$/.exec(number)?.[1];
  return digit === undefined ? undefined : BY_DIGIT[digit];
}
