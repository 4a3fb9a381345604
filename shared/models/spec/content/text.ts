import type { ContentNode } from './content-result';

/** The lines of a node and all below it, in reading order: its number and text, or a row of a table with tabs. */
export function textLines(node: ContentNode): string[] {
  const own = node.rows?.map((row) => row.join('\t').trim()) ?? [[node.number, node.text].filter(Boolean).join(' ')];
  return [...own, ...node.children.flatMap(textLines)];
}

/** The words of a node and of what stands under it, as one line. */
export const wholeText = (node: ContentNode): string => textLines(node).join(' ').replace(/\s+/g, ' ').trim();
