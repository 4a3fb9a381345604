import { chunksOf } from './chunks';

/** What a file of a set is, in Plangrep's words; told by its owner, or not at all. */
export const FILE_CLASSES = ['plans', 'specifications', 'documents', 'addenda', 'mixed', 'other'] as const;
export type FileClass = (typeof FILE_CLASSES)[number];

/** A part of a set that is read by one function: pages (1-based) of one of its files, as drawings or as text. */
export type SetPart = { kind: 'sheets' | 'text'; document_id: string; input_key: string; pages: number[] };

/** A page with a side of so many points or more is a drawing: the smallest sheets, half size and A3, begin here. */
export const DRAWING_SIDE_POINTS = 1188;

/** Plangrep's prices: credits for a page of each kind. */
export const PAGE_CREDITS = { drawing: 10, text: 1 } as const;

/** A job that reads more is refused: its pages pass through the execution, which carries 256 KB from state to state. */
export const MOST_SET_PAGES = 5000;

/** A function is started for each part of the drawings: few sheets, but no more parts than an execution can carry. */
const SHEETS_A_PART = 4;
const MOST_SHEET_PARTS = 150;

/** A file that can be read; `large_pages` (1-based) are those of the size of drawings. */
export type KnownFile = {
  document_id: string;
  input_key: string;
  page_count: number;
  large_pages: readonly number[];
  classification: FileClass | null;
};

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** The pages of a file that are drawings: as its owner says, else by their size. */
export const drawingPages = ({ page_count, large_pages, classification }: KnownFile): number[] => {
  if (classification === 'plans') return upTo(page_count);
  if (classification === 'specifications' || classification === 'documents') return [];
  return [...large_pages];
};

/** The parts that a set is read in: a few drawings each, and of each file all its text, as a book is read whole. */
export const setParts = (files: readonly KnownFile[]): SetPart[] => {
  const known = files.map((file) => ({ file, drawings: drawingPages(file) }));
  const sheets = known.reduce((sum, { drawings }) => sum + drawings.length, 0);
  const size = Math.max(SHEETS_A_PART, Math.ceil(sheets / MOST_SHEET_PARTS));
  return known.flatMap(({ file: { document_id, input_key, page_count }, drawings }) => {
    const isDrawing = new Set(drawings);
    const text = upTo(page_count).filter((page) => !isDrawing.has(page));
    const part = (kind: SetPart['kind']) => (pages: number[]) => ({ kind, document_id, input_key, pages });
    return [...chunksOf(drawings, size).map(part('sheets')), ...(text.length > 0 ? [part('text')(text)] : [])];
  });
};

export type PageCounts = { drawing: number; text: number };

/** How many pages of each kind the parts have. */
export const pagesOf = (parts: readonly Pick<SetPart, 'kind' | 'pages'>[]): PageCounts => {
  const count = (kind: SetPart['kind']) =>
    parts.reduce((sum, part) => (part.kind === kind ? sum + part.pages.length : sum), 0);
  return { drawing: count('sheets'), text: count('text') };
};

export const creditsFor = ({ drawing, text }: PageCounts): number =>
  drawing * PAGE_CREDITS.drawing + text * PAGE_CREDITS.text;

/** Pages of a part of a set, or of all of it: those of each kind that were read, and those that could not be. */
export type PagesDone = PageCounts & { failed: number };
