import type { ReadPage } from '../layout/rows';
import type { Bookmark } from '../pdf/outline';
import type { Block } from './block';
import { blocksOf } from './blocks';
import { headingLevels } from './heading-levels';
import { bodyOf, type HeadingMark } from './heading-marks';
import { pageConfidence } from './page-confidence';
import { type SurePage, textLines } from './text-lines';

/** What the pages of a document say, in the order it is read. */
export type DocumentText = {
  blocks: Block[];
  /** With how sure the text of each is. */
  pages: SurePage[];
  levelOf: (mark: HeadingMark) => number;
  /** The blocks of one page (1-based) for itself: no paragraph goes on over its end. */
  ofPage: (page: number) => Block[];
};

/** Takes pages apart as the whole document teaches it; `notRead` are the scans among them that nobody read. */
export function documentText(
  pages: readonly ReadPage[],
  bookmarks: readonly Bookmark[],
  notRead: readonly number[],
): DocumentText {
  const sure = pages.map((page) => ({ ...page, confidence: pageConfidence(page, notRead.includes(page.page)) }));
  const lines = textLines(sure);
  const reading = { body: bodyOf(lines), bookmarks };
  const blocks = blocksOf(lines, reading);
  return {
    blocks,
    pages: sure,
    levelOf: headingLevels(blocks.flatMap((block) => (block.kind === 'heading' ? [block.mark] : []))),
    ofPage: (page) =>
      blocksOf(
        lines.filter((line) => line.page === page),
        reading,
      ),
  };
}
