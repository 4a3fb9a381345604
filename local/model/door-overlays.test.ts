import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileOf, formatOf } from '../../client/cli/overlay-file';
import { detectDoors } from '../../shared/models/doors/door-detector';
import { pdfEngine } from '../../shared/models/pdf/wasm-file';
import { drawDoor, sheetPdf } from '../../test/support/door-sheets';
import { writeOverlays } from './door-overlays';

const folder = mkdtempSync(join(tmpdir(), 'overlays-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['out.png', Buffer.from('\x89PNG', 'latin1')],
  ['out.SVG', Buffer.from('<svg')],
])('%s holds the sheet in the format of its name', async (name, begins) => {
  const pdf = sheetPdf(drawDoor({ hinge: [300, 400], radius: 36, angle: 0, sweep: 90 }));
  const file = join(folder, name);
  const lines = await writeOverlays(pdf, detectDoors(pdfEngine(), pdf), file);
  expect(lines).toEqual([`${file}: page 1, doors: 1`]);
  expect(readFileSync(file).subarray(0, begins.length)).toEqual(begins);
});

test('a page that cannot be drawn is said to be so, and leaves no file', async () => {
  const lines = await writeOverlays(sheetPdf(''), { doors: [], sheets: [{ page: 7 }] }, join(folder, 'none.png'));
  expect(lines).toEqual(['page 7 cannot be drawn: PAGE_DAMAGED']);
  expect(readdirSync(folder)).not.toContain('none.png');
});

test('several sheets are named by their pages', () => {
  expect([fileOf('a.b/out.png', 3, 2), fileOf('out.png', 3, 1)]).toEqual(['a.b/out-3.png', 'out.png']);
});

test('a name of another format is refused', () => {
  expect(() => formatOf('out.jpg')).toThrow('.png or .svg');
});
