import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { SURE } from '../../shared/contract/door-result';
import { detectDoors } from '../../shared/models/doors/door-detector';
import { visibleDoors } from '../../shared/models/doors/visible-doors';
import { openPdf } from '../../shared/models/pdf/document';
import type { GreyImage } from '../../shared/models/pdf/render';
import { pdfEngine } from '../../shared/models/pdf/wasm-file';
import { pdfOfScans } from '../support/scans';
import { confidenceBins } from './confidence-bins';
import { CORPUS } from './corpus';
import { judgedDoors, rightOnes, scoreDoors } from './door-score';
import { corpusPlans, type TrueDoor } from './door-truth';

/** A sheet as a scan: a PDF of image-only pages, and its doors. */
type Scan = { name: string; pdf: () => Uint8Array | Promise<Uint8Array>; doors: TrueDoor[] };

const SCANNER_DPI = [100, 150, 200];
const TILT = 0.2; // degrees
/** The images of the corpus are letter pages, lying, at 300 dpi. */
const WIDTH = 792;
const HEIGHT = 612;

/** A table in Markdown of how door-detector does on scanned sheets: images of the corpus, and its plans scanned by code. */
export async function rasterDoorTable(): Promise<string[]> {
  const rows: string[] = [];
  const bins = confidenceBins();
  for (const { name, pdf, doors } of [...corpusImages(), ...scannedPlans()]) {
    const bytes = await pdf();
    const startedAt = performance.now();
    const result = detectDoors(pdfEngine(), bytes);
    const seconds = ((performance.now() - startedAt) / 1000 / result.pages_analyzed).toFixed(1);
    const score = scoreDoors(visibleDoors(result, SURE).doors, doors);
    for (const { door, right } of judgedDoors(result.doors, doors)) bins.add(door, right);
    rows.push(`| ${name} | ${rightOnes(score)}/${score.found} | ${score.right}/${score.there} | ${seconds} |`);
    rows.push(...score.misses.map((miss) => `|   ${miss} |`));
  }
  if (rows.length === 0) return [];
  return [
    '| scanned sheet | precision | recall | s a page |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...bins.table(),
  ];
}

/** The images with YOLO boxes (class, middle and size as parts of the image). Their one class, 0, is doors of every kind. */
function corpusImages(): Scan[] {
  const folder = join(CORPUS, 'floorplans', 'raster');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
  return names.sort().map((name) => ({
    name: name.replace('.png', ''),
    pdf: () => imagePdf(join(folder, name)),
    doors: readFileSync(join(folder, name.replace('.png', '.txt')), 'utf8')
      .trim()
      .split('\n')
      .map(yoloDoor),
  }));
}

function yoloDoor(line: string): TrueDoor {
  const [, x = 0, y = 0, width = 0, height = 0] = line.split(' ').map(Number);
  const [left, top] = [(x - width / 2) * WIDTH, (y - height / 2) * HEIGHT];
  return { page: 1, type: 'door', box: [left, top, left + width * WIDTH, top + height * HEIGHT] };
}

function imagePdf(file: string): Promise<Uint8Array> {
  const document = new PDFDocument({ size: [WIDTH, HEIGHT], margin: 0 });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise<Uint8Array>((resolve) => document.on('end', () => resolve(Buffer.concat(parts))));
  document.image(file, 0, 0, { width: WIDTH, height: HEIGHT });
  document.end();
  return done;
}

/** The vector plans with boxes, and the sheets without doors, scanned by code: only the pages that the truth is of. */
function scannedPlans(): Scan[] {
  return corpusPlans().flatMap(({ name, file, doors }) => {
    if (doors === undefined || doors.some(({ box, type }) => box === undefined && type !== 'overhead')) return [];
    const pages = doors.length === 0 ? [1] : [...new Set(doors.map(({ page }) => page))];
    return SCANNER_DPI.map((dpi) => ({
      name: `${name.replace('.pdf', '')}, ${dpi} dpi`,
      pdf: () => scan(readFileSync(file), pages, dpi),
      doors: doors.map((door) => ({ ...door, page: pages.indexOf(door.page) + 1 })),
    }));
  });
}

function scan(pdf: Uint8Array, pages: readonly number[], dpi: number): Uint8Array {
  const document = openPdf(pdfEngine(), pdf);
  const images = pages.flatMap((page) => document.renderGrey(page, dpi) ?? []);
  return pdfOfScans(images.map(askew), 0);
}

/** The image turned about its middle, its greys mixed as a scanner does; paper where nothing was. */
function askew({ width, height, dpi, pixels }: GreyImage): GreyImage {
  const [cos, sin] = [Math.cos((TILT * Math.PI) / 180), Math.sin((TILT * Math.PI) / 180)];
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? 255 : (pixels[y * width + x] ?? 255);
  const turned = new Uint8Array(width * height);
  for (let index = 0; index < turned.length; index += 1) {
    const [right, down] = [(index % width) - width / 2, Math.floor(index / width) - height / 2];
    const [x, y] = [right * cos - down * sin + width / 2, right * sin + down * cos + height / 2];
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [u, v] = [x - left, y - top];
    const above = at(left, top) * (1 - u) + at(left + 1, top) * u;
    const below = at(left, top + 1) * (1 - u) + at(left + 1, top + 1) * u;
    turned[index] = above * (1 - v) + below * v;
  }
  return { width, height, dpi, pixels: turned };
}
