import type { Place } from '../../../contract/pages-read';
import { decimalMarker, listMarker, partMarker } from './marker';
import type { ContentLine } from './page-lines';

/** A section's heading as printed, and where. */
export type SectionHeading = Place & { text: string };

const TITLE_LINES = 4;
const NEAR = 2.5; // line heights from the number down to the title

/** Parts the heading of a section, whose number or title `first` is, from the lines after it. */
export function takeHeading(
  first: ContentLine,
  others: readonly ContentLine[],
): { heading: SectionHeading; rest: ContentLine[] } {
  const taken = [first];
  let above = first;
  for (const line of others.slice(0, TITLE_LINES)) {
    const near = above.page === line.page && above.bottom - line.top < NEAR * (line.top - line.bottom);
    const title = taken
      .map(({ text }) => text)
      .join(' ')
      .replace(/^(?:SECTION|DOCUMENT)/i, '');
    const named = /\p{L}{2}/u.test(title);
    const goesOn = !named || (line.text === line.text.toUpperCase() && title === title.toUpperCase());
    if (!near || !goesOn || isNumbered(line.text)) break;
    taken.push(line);
    above = line;
  }
  const boxes = taken.map(({ bbox }) => bbox);
  return {
    heading: {
      text: taken.map(({ text }) => text).join(' '),
      page: first.page,
      bbox: {
        x1: Math.min(...boxes.map(({ x1 }) => x1)),
        y1: Math.min(...boxes.map(({ y1 }) => y1)),
        x2: Math.max(...boxes.map(({ x2 }) => x2)),
        y2: Math.max(...boxes.map(({ y2 }) => y2)),
      },
    },
    rest: others.slice(taken.length - 1),
  };
}

const isNumbered = (text: string) =>
  partMarker(text) !== undefined || decimalMarker(text) !== undefined || listMarker(text) !== undefined;
