import { headsFloor } from './floor';
import type { TextLine } from './text-lines';

const ROOM =
  /\b(KITCHEN|BED ?ROOM|BATH ?(?:ROOM)?|TOILET|RESTROOM|WOMENS?|MENS?|LIVING|DINING|FAMILY|LAUNDRY|CLOSET|CLO|CORRIDOR|HALL(?:WAY)?|LOBBY|FOYER|VESTIBULE|VEST|OFFICE|CONFERENCE|CLASSROOM|STORAGE|STOR|STAIRS?|ELEV(?:ATOR)?|JANITOR|JAN|PANTRY|GARAGE|GALLERY|RECEPTION|MECH(?:ANICAL)?|ELEC(?:TRICAL)?|ENTRY|ENTRANCE|PATIO|STUDY)\b/;
/** 15'6" x 11'9", 3,5 x 4,2 m */
const DIMENSIONS = /\d+'(?:\s*\d+(?:\s?\d\/\d)?")?\s*x\s*\d+'|\d[.,]\d+\s*m?\s*x\s*\d[.,]\d+/i;
const MOST_WORDS = 4;
/** Names one below the other are a list; those of rooms lie scattered over a plan. */
const LISTED = 4;
const EDGE = 2;

/** How many different signs of rooms lie scattered over the page: names, the sizes of a room, the name of a floor. */
export function roomSigns(lines: readonly TextLine[]): number {
  const edge = ({ box }: TextLine) => Math.round(box[0] / EDGE);
  const edges = new Map<number, number>();
  for (const line of lines) edges.set(edge(line), (edges.get(edge(line)) ?? 0) + 1);
  const signs = new Set<string>();
  for (const line of lines) {
    if (headsFloor(line.text)) signs.add('floor');
    if ((edges.get(edge(line)) ?? 0) >= LISTED) continue;
    if (DIMENSIONS.test(line.text)) signs.add('dimensions');
    const room = line.words.length <= MOST_WORDS ? ROOM.exec(line.text.toUpperCase())?.[1] : undefined;
    if (room !== undefined) signs.add(room.replace(' ', ''));
  }
  return signs.size;
}
