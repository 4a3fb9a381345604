import { headsFloor } from './floor';
import { columnsOf, type TextLine } from './text-lines';

const ROOM =
  /\b(?:KITCHEN|BED ?ROOM|BATH ?(?:ROOM)?|TOILET|RESTROOM|WOMENS?|MENS?|LIVING|DINING|FAMILY|LAUNDRY|CLOSET|CLO|CORRIDOR|HALL(?:WAY)?|LOBBY|FOYER|VESTIBULE|VEST|OFFICE|CONFERENCE|CLASSROOM|STORAGE|STOR|STAIRS?|ELEV(?:ATOR)?|JANITOR|JAN|PANTRY|GARAGE|GALLERY|RECEPTION|MECH(?:ANICAL)?|ELEC(?:TRICAL)?|ENTRY|ENTRANCE|PATIO|STUDY)\b/;
/** 15'6" x 11'9", 3,5 x 4,2 m */
const DIMENSIONS = /\d+'(?:\s*\d+(?:\s?\d\/\d)?")?\s*x\s*\d+'|\d[.,]\d+\s*m?\s*x\s*\d[.,]\d+/i;
const MOST_WORDS = 4;
/** Names one below the other are a list; those of rooms lie scattered over a plan. */
const LISTED = 4;

/** How many different signs of rooms lie scattered over the page: names, the sizes of a room, the name of a floor. */
export function roomSigns(lines: readonly TextLine[]): number {
  const scattered = columnsOf(lines)
    .filter(({ length }) => length < LISTED)
    .flat();
  const rooms = scattered
    .filter(({ words }) => words.length <= MOST_WORDS)
    .flatMap(({ text }) => ROOM.exec(text.toUpperCase()) ?? []);
  const signs = new Set(rooms.map((room) => room.replace(' ', '')));
  if (lines.some(({ text }) => headsFloor(text))) signs.add('floor');
  if (scattered.some(({ text }) => DIMENSIONS.test(text))) signs.add('dimensions');
  return signs.size;
}
