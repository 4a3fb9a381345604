import type { BidSetResult } from '../../contract/bid-set-result';
import { fileIdOf } from './ids';
import type { OUTCOMES } from './result-contract';

export type ReadFile = BidSetResult['files'][number];
export type ReadSheet = ReadFile['sheets'][number];
export type ReadDoor = ReadSheet['doors'][number];

const OUTCOME = {
  read: 'completed',
  partly_read: 'completed_with_errors',
  failed: 'failed',
} as const satisfies Record<ReadFile['status'], (typeof OUTCOMES)[number]>;

/** How a file came out, in Plangrep's words. */
export const outcomeOf = ({ status }: ReadFile): (typeof OUTCOMES)[number] => OUTCOME[status];

/** What kind of document a file is that holds neither drawings nor sections of specifications; null for any other. */
export const docTypeOf = ({ status, sheets, sections, classification }: ReadFile): 'addendum' | 'document' | null => {
  if (status === 'failed' || sheets.length > 0 || sections.length > 0) return null;
  return classification === 'addenda' ? 'addendum' : 'document';
};

/** A door's id among all regions: those of two sheets may have the same. */
export const regionIdOf = (documentId: string, page: number, { id }: ReadDoor): string =>
  `region_${documentId.replaceAll('-', '')}_${page}_${id}`;

/** The file as whatever lies in it names it. */
export const fileNamed = ({ document_id, file_name }: ReadFile) => ({
  fileId: fileIdOf(document_id),
  fileName: file_name,
});
