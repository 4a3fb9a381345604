import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Door } from '../../shared/models/doors/door';
import { type OverlayFormat, overlay } from '../../shared/models/doors/overlay/overlay';
import { openPdf } from '../../shared/models/pdf/document';
import { pdfEngine } from '../../shared/models/pdf/wasm-file';

/** What is drawn of a door-detector result. Pages count from 1. */
type Detected = { doors: readonly Door[]; sheets: readonly { page: number }[] };

/** The format that the name of a file asks for; throws for one that is neither `.png` nor `.svg`. */
export function formatOf(file: string): OverlayFormat {
  const extension = extname(file).toLowerCase();
  if (extension === '.png' || extension === '.svg') return extension === '.png' ? 'png' : 'svg';
  throw new Error(`--overlay ${file}: name a file that ends in .png or .svg.`);
}

/** `out.png`; of a document with several sheets `out-3.png` for page 3. */
export function fileOf(file: string, page: number, sheets: number): string {
  const extension = extname(file);
  return sheets === 1 ? file : `${file.slice(0, -extension.length)}-${page}${extension}`;
}

/** Draws each sheet with its doors into a file of its own, and gives a line about each. */
export async function writeOverlays(bytes: Uint8Array, { doors, sheets }: Detected, file: string): Promise<string[]> {
  const format = formatOf(file);
  const document = openPdf(pdfEngine(), bytes);
  const lines: string[] = [];
  for (const { page } of sheets) {
    const onPage = doors.filter((door) => door.page === page);
    const drawn = overlay(document, page, onPage, { format });
    if ('fails' in drawn) {
      lines.push(`page ${page} cannot be drawn: ${drawn.fails}`);
      continue;
    }
    const name = fileOf(file, page, sheets.length);
    await writeFile(name, drawn.content);
    lines.push(`${name}: page ${page}, doors: ${onPage.length}`);
  }
  return lines;
}
