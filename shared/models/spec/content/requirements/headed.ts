import type { ContentNode } from '../../../../contract/content-result';

const HEADING_WORDS = 8; // an article's title is shorter than a sentence

/** A node and all below it, in reading order. */
export const flattened = (node: ContentNode): ContentNode[] => [node, ...node.children.flatMap(flattened)];

/** What a node is called: an article's title, or of a paragraph the words before its first colon or, if it is short, all. */
export function headingOf({ kind, text }: ContentNode): string {
  if (kind === 'article') return text;
  const colon = text.indexOf(':');
  const words = colon >= 0 ? text.slice(0, colon) : text.replace(/\.$/, '');
  return words.split(' ').length <= HEADING_WORDS ? words : '';
}

/**
 * The outermost nodes that `pattern` heads: articles, and paragraphs that do an article's work where a book numbers
 * its articles A., B. A paragraph counts only with paragraphs under it.
 */
export function headedBy(nodes: readonly ContentNode[], pattern: RegExp): ContentNode[] {
  return nodes.flatMap((node) => {
    const counts = node.kind === 'article' || (node.kind === 'paragraph' && node.children.length > 0);
    return counts && pattern.test(headingOf(node)) ? [node] : headedBy(node.children, pattern);
  });
}

/**
 * The paragraphs that each state one thing under a heading: its children, and in place of one that only introduces
 * ("Submit the following:") its own.
 */
export function statements(node: ContentNode, introduces: (node: ContentNode) => boolean): ContentNode[] {
  return node.children
    .filter(({ kind }) => kind !== 'table')
    .flatMap((child) => (child.children.length > 0 && introduces(child) ? statements(child, introduces) : [child]));
}
