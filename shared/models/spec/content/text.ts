import type { ContentNode } from '../../../contract/content-result';

/** A node's own lines: its number and text, or the rows of a table with tabs between the cells. */
export const ownLines = ({ number, text, rows }: ContentNode): string[] =>
  rows?.map((row) => row.join('\t').trim()) ?? [[number, text].filter(Boolean).join(' ')];

const allLines = (node: ContentNode): string[] => [...ownLines(node), ...node.children.flatMap(allLines)];

/** The words of a node and of what stands under it, as one line. */
export const wholeText = (node: ContentNode): string => allLines(node).join(' ').replace(/\s+/g, ' ').trim();
