import { type Block, BOTTOM, centered, drawBlock, heightOf, type Layout, runningLines, TOP } from './page-layout';
import type { Article, SampleSection } from './section';

/**
 * Sets a section from the top of a new page. `pagesBefore` is how many pages the book numbers before it.
 * Answers how many pages the section took.
 */
export function drawSection(layout: Layout, section: SampleSection, pagesBefore: number): number {
  let pages = 0;
  let y = TOP;
  const newPage = () => {
    layout.addPage();
    pages += 1;
    runningLines(layout, section, pages, pagesBefore + pages);
    y = TOP;
  };

  newPage();
  centered(layout, `SECTION ${section.number}`, y, 'Times-Bold', 11);
  centered(layout, section.title.toUpperCase(), y + 15, 'Times-Bold', 11);
  y += 30;
  for (const block of blocksOf(section)) {
    // a heading keeps the first lines of what it heads on its page
    const needed = block.before + heightOf(layout, block) + (block.bold ? 40 : 0);
    if (y + needed > BOTTOM) newPage();
    else y += block.before;
    drawBlock(layout, block, y);
    y += heightOf(layout, block);
  }
  if (y + 40 > BOTTOM) newPage();
  centered(layout, `END OF SECTION ${section.number}`, y + 22, 'Times-Bold', 11);
  return pages;
}

function blocksOf(section: SampleSection): Block[] {
  const parts = [
    { title: 'GENERAL', articles: section.general },
    { title: 'PRODUCTS', articles: section.products },
    { title: 'EXECUTION', articles: section.execution },
  ];
  return parts.flatMap(({ title, articles }, index) => [
    { label: '', text: `PART ${index + 1} - ${title}`, indent: 0, hang: 0, before: 16, bold: true },
    ...articles.flatMap((article, number) => articleBlocks(`${index + 1}.${number + 1}`, article)),
  ]);
}

function articleBlocks(number: string, { title, paragraphs }: Article): Block[] {
  let letter = 0;
  const body = paragraphs.flatMap((paragraph): Block[] => {
    if (typeof paragraph !== 'string') {
      return paragraph.map((text, index) => ({ label: `${index + 1}.`, text, indent: 58, hang: 22, before: 2 }));
    }
    letter += 1;
    return [{ label: `${String.fromCharCode(64 + letter)}.`, text: paragraph, indent: 36, hang: 22, before: 7 }];
  });
  return [{ label: number, text: title, indent: 0, hang: 36, before: 13, bold: true }, ...body];
}
