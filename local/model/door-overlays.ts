import { writeFile } from 'node:fs/promises';
import { fileOf, formatOf } from '../../client/cli/overlay-file';
import type { Door } from '../../shared/contract/doors';
import { overlay } from '../../shared/models/doors/overlay/overlay';
import { openPdf } from '../../shared/models/pdf/document';
import { pdfEngine } from '../../shared/models/pdf/wasm-file';

/** What is drawn of a door-detector result. Pages count from 1. */
type Detected = { doors: readonly Door[]; sheets: readonly { page: number }[] };

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
