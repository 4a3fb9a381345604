import type { Box } from '../../pdf/words';

/** A line of a page in points, origin bottom-left, the page as a viewer shows it. A `Line` of the PDF reader is one. */
export type TextLine = Box & { text: string };
