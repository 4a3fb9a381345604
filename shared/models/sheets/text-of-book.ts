import type { ClassifiedPage } from '../../contract/page-classes';
import { describe } from './description';

const BETWEEN = 0.7;

/**
 * Pages of text with no mark of their own, between pages of a specification, are that specification's: only some of its
 * pages print a section number.
 */
export function goOnInBook(pages: readonly ClassifiedPage[]): ClassifiedPage[] {
  let before: ClassifiedPage | undefined;
  const nextMarked: (ClassifiedPage | undefined)[] = [];
  let next: ClassifiedPage | undefined;
  for (const page of [...pages].reverse()) {
    nextMarked.unshift(next);
    if (isMarked(page)) next = page;
    else if (!isText(page)) next = undefined;
  }
  return pages.map((page, index) => {
    if (isMarked(page)) before = page;
    else if (!isText(page)) before = undefined;
    const after = nextMarked[index];
    if (isMarked(page) || !isText(page) || before === undefined || after === undefined) return page;
    const same = before.division.code === after.division.code;
    const read = {
      ...page,
      document_type: 'SPECIFICATION' as const,
      division: same ? before.division : page.division,
      confidence: BETWEEN,
    };
    return { ...read, description: describe(read) };
  });
}

const isText = ({ evidence }: ClassifiedPage) => evidence.document_type === 'text';
const isMarked = ({ document_type }: ClassifiedPage) => document_type === 'SPECIFICATION';
