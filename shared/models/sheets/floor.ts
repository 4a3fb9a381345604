import { groupOf } from '../values/group';

const ORDINAL =
  '(?:\\d{1,2}(?:ST|ND|RD|TH)|FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|SEVENTH|EIGHTH|NINTH|TENTH|ELEVENTH|TWELFTH)';
const NAMED = '(?:GROUND|MAIN|UPPER|LOWER|TYPICAL|ENTRY|GARAGE|LOBBY)';
const FLOORS = '(?:FLOORS?|FLR?S?\\.?|LEVELS?|STOR(?:E?Y|IES))';
const ONE = `(?:${ORDINAL}|${NAMED})`;
const LIST = new RegExp(`\\b(${ONE}(?:\\s*(?:,|&|AND|/|-|TO|THRU|THROUGH)\\s*${ONE})*)\\s+(${FLOORS})(?![A-Z])`, 'g');
const NUMBER = '(?:[A-Z]{0,2}\\d{1,3}[A-Z]?|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN)';
const NUMBERED = new RegExp(
  `\\b(LEVEL|LVL|FLOOR)S?\\.?\\s+(${NUMBER}(?:\\s*(?:,|&|AND)\\s*${NUMBER})*)(?![\\w'"-])`,
  'g',
);
const ALONE = /\b(?:SUB-?)?BASEMENT\b|\bCELLAR\b|\bMEZZANINE\b|\bPENTHOUSE\b|\bATTIC\b|\bCRAWL ?SPACE\b/g;

/** The floors a text names, in capitals as it names them: FIRST FLOOR, LEVEL B1, BASEMENT; each once, in its order. */
export function floorsIn(text: string): string[] {
  const upper = text.toUpperCase();
  const found: { at: number; floor: string }[] = [];
  for (const match of upper.matchAll(LIST)) {
    const [ones, word] = [groupOf(match, 1), groupOf(match, 2)];
    const floor = /^L/.test(word) ? 'LEVEL' : /^S/.test(word) ? 'STORY' : 'FLOOR';
    for (const [one] of ones.matchAll(new RegExp(ONE, 'g'))) found.push({ at: match.index, floor: `${one} ${floor}` });
  }
  for (const match of upper.matchAll(NUMBERED)) {
    const kind = groupOf(match, 1) === 'FLOOR' ? 'FLOOR' : 'LEVEL';
    for (const number of groupOf(match, 2).split(/\s*(?:,|&|\bAND\b)\s*/))
      found.push({ at: match.index, floor: `${kind} ${number}` });
  }
  for (const { index, 0: floor } of upper.matchAll(ALONE)) found.push({ at: index, floor });
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ floor }) => floor))];
}

/** Whether a line is the name of a floor below a plan, with what is counted of it at most: "2nd Floor: 763 sq ft". */
export const headsFloor = (text: string): boolean => {
  const [floor] = floorsIn(text);
  return floor !== undefined && text.toUpperCase().indexOf(floor.slice(0, 4)) === 0 && text.length < 60;
};
