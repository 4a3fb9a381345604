import type { ParseResult } from '../../contract/parse-result';
import { spanAround } from './block';
import type { Markdown, Piece } from './markdown';

export type Chunk = ParseResult['chunks'][number];

/**
 * Chunks of at most `most` UTF-16 code units that begin at headings, and else between paragraphs, items of lists and rows
 * of tables. A paragraph that is longer is cut between sentences, else between words, else where it must be; a row of a
 * table that is longer stays whole. A heading is not parted from what follows it unless both do not fit.
 */
export function semanticChunks({ text, pieces }: Markdown, most: number): Chunk[] {
  const chunks: Piece[][] = [];
  for (const piece of pieces.flatMap((one) => (one.kind === 'table' ? [one] : withinLength(text, one, most)))) {
    const open = chunks.at(-1);
    const [first] = open ?? [];
    const begins = piece.kind === 'heading' && open?.some(({ kind }) => kind !== 'heading');
    if (open === undefined || first === undefined || begins || piece.end - first.start > most) {
      const moved = begins ? [] : takeHeadings(open ?? [], piece, most);
      chunks.push([...moved, piece]);
    } else open.push(piece);
  }
  return chunks.map((parts) => chunkOf(text.slice(parts[0]?.start, parts.at(-1)?.end), parts));
}

/** Takes as many headings off the end of a full chunk as fit with the piece that follows them. */
function takeHeadings(open: Piece[], next: Piece, most: number): Piece[] {
  const other = open.findLastIndex(({ kind }) => kind !== 'heading');
  const from = open.findIndex(({ start }, at) => at > other && next.end - start <= most);
  return from < 0 ? [] : open.splice(from);
}

/** Windows of `size` characters (code points), each sharing `overlap` with the one before. */
export function fixedChunks({ text, pieces }: Markdown, size: number, overlap: number): Chunk[] {
  const chunks: Chunk[] = [];
  let first = 0; // of the pieces that reach into the window
  for (let [start, end] = [0, 0]; end < text.length; start = further(text, start, size - overlap)) {
    end = further(text, start, size);
    while (endsBy(start, pieces[first])) first += 1;
    let after = first;
    while (beginsBefore(end, pieces[after])) after += 1;
    chunks.push(chunkOf(text.slice(start, end), pieces.slice(first, after)));
  }
  return chunks;
}

const endsBy = (offset: number, piece?: Piece): boolean => piece !== undefined && piece.end <= offset;
const beginsBefore = (offset: number, piece?: Piece): boolean => piece !== undefined && piece.start < offset;

/** The offset so many characters further on in a text, or its end. */
const further = (text: string, from: number, characters: number): number =>
  from + [...text.slice(from, from + 2 * characters)].slice(0, characters).join('').length;

/** A chunk with the kind of its pieces: a heading counts where nothing else is. */
export function chunkOf(content: string, pieces: readonly Piece[]): Chunk {
  const { page, pageEnd, bbox, confidence } = spanAround(pieces);
  const kinds = new Set(pieces.map(({ kind }) => kind).filter((kind) => kind !== 'heading'));
  const [only = 'heading'] = kinds;
  const type = kinds.size > 1 ? 'mixed' : only;
  return { content, page, page_end: pageEnd, metadata: { type, confidence, ...(bbox === null ? {} : { bbox }) } };
}

/** The piece, in parts where it is longer than `most`. */
function withinLength(text: string, piece: Piece, most: number): Piece[] {
  const parts: Piece[] = [];
  let { start } = piece;
  while (piece.end - start > most) {
    const end = start + cutBefore(text.slice(start, start + most + 1), most);
    parts.push({ ...piece, start, end });
    start = end;
    while (start < piece.end && /\s/.test(text.charAt(start))) start += 1;
  }
  return [...parts, { ...piece, start }];
}

/** Where to cut a text that is longer than `most`: after its last sentence, else its last word, if that is not near its beginning. */
function cutBefore(text: string, most: number): number {
  const sentence = Math.max(
    ...['. ', '? ', '! ', '; '].map((end) => text.lastIndexOf(end) + 1),
    text.lastIndexOf('\n'),
  );
  if (sentence > most / 2) return sentence;
  const word = text.lastIndexOf(' ');
  if (word > most / 4) return word;
  return /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most; // not within a character
}
