import type { Scale } from '../../contract/page-classes';
import { groupOf } from '../values/group';

const INCH = '["”″]';
const FOOT = "['’′]";
/** 1 1/2 is the only scale with a whole and a part: before other fractions stands the number of a view. */
const FRACTION = '(1\\s+1/2|\\d+/\\d+|\\d+)';
/** 1/8" = 1'-0", 1 1/2"=1'-0", 1/4" SCALE, 1:100 */
const IMPERIAL = new RegExp(`${FRACTION}\\s*${INCH}\\s*=\\s*(\\d+)\\s*${FOOT}(?:\\s*-?\\s*(\\d+)\\s*["”″'’])?`, 'g');
const IMPERIAL_SHORT = new RegExp(`${FRACTION}\\s*${INCH}\\s*SCALE`, 'gi');
const METRIC = /\b1\s*:\s*(\d{2,4})\b/g;
const INCHES_A_FOOT = 12;
const POINTS_AN_INCH = 72;

/** Widths in inches that the median leaf of a drawing has. */
const LEAST_LEAF = 18;
const MOST_LEAF = 60;
const USUAL_LEAF = 34;

/** All scales in a page's text. Text read by OCR has letters for the figure 1. */
export function scalesIn(read: string): Scale[] {
  const text = read.replace(/(?<![A-Za-z])[lI](?=\/\d|['’′])/g, '1');
  const imperial = [...text.matchAll(IMPERIAL)].map((match) => ({
    text: match[0],
    factor: (Number(groupOf(match, 2)) * INCHES_A_FOOT + Number(groupOf(match, 3))) / inchesOf(groupOf(match, 1)),
  }));
  const short = [...text.matchAll(IMPERIAL_SHORT)].map((match) => ({
    text: match[0],
    factor: INCHES_A_FOOT / inchesOf(groupOf(match, 1)),
  }));
  const metric = [...text.matchAll(METRIC)].map(([whole, factor]) => ({ text: whole, factor: Number(factor) }));
  return [...imperial, ...short, ...metric].filter(({ factor }) => Number.isFinite(factor) && factor > 0);
}

/** Of several scales on a sheet, as details have, the one that makes its median leaf (in points) a door's width. */
export function scaleOfDoors(scales: readonly Scale[], medianLeaf: number): Scale | undefined {
  const off = (scale: Scale) => Math.abs(Math.log(inches(medianLeaf, scale) / USUAL_LEAF));
  return scales
    .filter((scale) => inches(medianLeaf, scale) >= LEAST_LEAF && inches(medianLeaf, scale) <= MOST_LEAF)
    .sort((a, b) => off(a) - off(b))[0];
}

/** What a drawn length in points is in inches on site. */
export const inches = (points: number, { factor }: Scale): number => (points / POINTS_AN_INCH) * factor;

/** "1 1/2" as 1.5. */
const inchesOf = (text: string): number =>
  text
    .split(/\s+/)
    .map((part) =>
      part
        .split('/')
        .map(Number)
        .reduce((over, under) => over / under),
    )
    .reduce((sum, part) => sum + part);
