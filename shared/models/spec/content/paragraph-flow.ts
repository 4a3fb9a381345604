import type { ContentNode } from '../../../contract/content-result';
import type { ContentLine } from './page-lines';

/** A paragraph as far as it was read. `textLeft` in points: where its lines begin after the first. */
type Open = { node: ContentNode; line: ContentLine; textLeft: number };

const ALIGNED = 6; // points
const LOOSE = 1.45; // of the pitch of wrapped lines: a blank line stands between
const ROOM = 40; // points left at the end of a line beyond the word that would have stood there

/** Tells whether a line without a number goes on the paragraph above it, by how the section's own lines are set. */
export function paragraphFlow(lines: readonly ContentLine[]) {
  const pitch = usualPitch(lines);
  const rightEdge = quantile(
    lines.map(({ right }) => right),
    0.9,
  );

  const goesOn = ({ node, line: above, textLeft }: Open, line: ContentLine): boolean => {
    const samePage = above.page === line.page;
    const lower = /^\p{Ll}/u.test(line.text);
    const midSentence = lower && !/[.:;]$/.test(above.text);
    if (samePage && above.bottom - line.bottom > LOOSE * pitch * (midSentence ? 2 : 1)) return false;
    if (isHeading(node) && !sameCase(node.text, line.text)) return false;
    const aligned = Math.abs(line.left - textLeft) <= ALIGNED || Math.abs(line.left - above.left) <= ALIGNED;
    if (!samePage && !lower && /[.:;]$/.test(above.text)) return false;
    if (lower) return true;
    const firstWord = line.text.search(/ |$/) * 5.5;
    const full = rightEdge - above.right < firstWord + ROOM;
    return full && (aligned || !/[.:;]$/.test(above.text));
  };
  return { goesOn };
}

const isHeading = ({ kind, text }: ContentNode) =>
  (kind === 'part' || kind === 'article') && text !== '' && isCapitals(text);
const isCapitals = (text: string) => text === text.toUpperCase();
const sameCase = (a: string, b: string) => isCapitals(a) === isCapitals(b);

/** The distance from line to line within a paragraph: the usual one between full lines and those without a number. */
function usualPitch(lines: readonly ContentLine[]): number {
  const gaps = lines.flatMap((line, index) => {
    const above = lines[index - 1];
    const gap = above !== undefined && above.page === line.page ? above.bottom - line.bottom : 0;
    return gap > 4 && gap < 40 && /^\p{Ll}/u.test(line.text) ? [gap] : [];
  });
  return gaps.length > 0 ? quantile(gaps, 0.5) : 14;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
