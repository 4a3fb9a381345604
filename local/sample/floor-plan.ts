import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { PROJECT } from './project';

/** A floor plan of the invented library at 1/8" to the foot: 9 points of paper are a foot. pdfkit's origin is top-left. */

type Page = PDFKit.PDFDocument;
type Point = readonly [x: number, y: number];

/** `shut` is the direction of the shut leaf from its hinge and `open` that of the open one: right, down, left or up. */
export type SampleDoor = { mark: string; hinge: Point; shut: Point; open: Point };

const SHEET = { width: 1224, height: 792, titleBlock: 1010 };
const LEAF = 27;
const WALL = 4;
const [WEST, NORTH, EAST, SOUTH] = [110, 130, 910, 560] as const;
const HALL = { top: 310, bottom: 370 };
const BAY = 200;
const BAYS = [0, 1, 2, 3].map((bay) => WEST + bay * BAY);
const ROOMS = ['READING', 'OFFICE', 'STUDY', 'STAFF', 'STACKS', 'CHILDREN', 'MEETING', 'STORAGE'];

const RIGHT = [1, 0] as const;
const DOWN = [0, 1] as const;
const UP = [0, -1] as const;

/** A door for each room, which opens into it; a pair at the west end of the hall and a single door at its east end. */
export const SAMPLE_DOORS: SampleDoor[] = [
  ...BAYS.map((x, bay) => ({ mark: `${101 + bay}A`, hinge: [x + 30, HALL.top] as const, shut: RIGHT, open: UP })),
  ...BAYS.map((x, bay) => ({ mark: `${105 + bay}A`, hinge: [x + 30, HALL.bottom] as const, shut: RIGHT, open: DOWN })),
  { mark: '100A', hinge: [WEST, 340 - LEAF], shut: DOWN, open: RIGHT },
  { mark: '100A', hinge: [WEST, 340 + LEAF], shut: UP, open: RIGHT },
  { mark: '100B', hinge: [EAST, 340 - LEAF / 2], shut: DOWN, open: RIGHT },
];

const from = ([x, y]: Point, [dx, dy]: Point, distance: number): Point => [x + dx * distance, y + dy * distance];

/** The sheet as a PDF; the same bytes at each call. */
export function sampleFloorPlan(): Promise<Buffer> {
  const page = new PDFDocument({
    size: [SHEET.width, SHEET.height],
    margin: 0,
    info: { Title: `A-101 First Floor Plan: ${PROJECT.name}`, Author: PROJECT.architect, CreationDate: new Date(0) },
  });
  drawGrid(page);
  drawWalls(page);
  drawRooms(page);
  for (const door of SAMPLE_DOORS) drawDoor(page, door);
  for (const door of new Map(SAMPLE_DOORS.map((one) => [one.mark, one])).values()) drawMark(page, door);
  drawTitleBlock(page);
  page.end();
  return buffer(page);
}

const line = (page: Page, [x1, y1]: Point, [x2, y2]: Point, width = 0.5) =>
  page.lineWidth(width).moveTo(x1, y1).lineTo(x2, y2).stroke();

function text(page: Page, words: string, x: number, y: number, size: number, font = 'Helvetica'): void {
  page.font(font).fontSize(size).text(words, x, y, { lineBreak: false });
}

function bubble(page: Page, words: string, [x, y]: Point, radius: number, size: number): void {
  page.lineWidth(0.4).circle(x, y, radius).stroke();
  page.font('Helvetica').fontSize(size);
  page.text(words, x - page.widthOfString(words) / 2, y - size * 0.36, { lineBreak: false });
}

function drawGrid(page: Page): void {
  for (const [index, x] of [...BAYS, EAST].entries()) {
    page.dash(8, { space: 3 });
    line(page, [x, 80], [x, SOUTH + 20], 0.3);
    page.undash();
    bubble(page, String(index + 1), [x, 68], 12, 10);
    if (index > 0) text(page, `22'-3"`, x - BAY / 2 - 12, 94, 8);
  }
  line(page, [WEST, 106], [EAST, 106], 0.3);
}

/** The outline of the building and its partitions, as two lines each, with gaps where doors are. */
function drawWalls(page: Page): void {
  const wall = (a: Point, b: Point) => {
    const along: Point = a[1] === b[1] ? RIGHT : DOWN;
    const length = b[0] - a[0] + b[1] - a[1];
    const gaps = SAMPLE_DOORS.flatMap(({ hinge, shut }) => {
      const off = along === RIGHT ? hinge[1] - a[1] : hinge[0] - a[0];
      if (off !== 0 || Math.abs(shut[0]) !== along[0]) return [];
      const start = along === RIGHT ? hinge[0] - a[0] : hinge[1] - a[1];
      const end = start + LEAF * (shut[0] + shut[1]);
      return [[Math.min(start, end), Math.max(start, end)] as const];
    }).sort(([one], [other]) => one - other);
    const edges = [0, ...gaps.flat(), length];
    for (let index = 0; index < edges.length; index += 2) {
      const [start, end] = [from(a, along, edges[index] ?? 0), from(a, along, edges[index + 1] ?? 0)];
      const [width, height] = along === RIGHT ? [end[0] - start[0], WALL] : [WALL, end[1] - start[1]];
      const [x, y] = along === RIGHT ? [start[0], start[1] - WALL / 2] : [start[0] - WALL / 2, start[1]];
      page.lineWidth(0.8).rect(x, y, width, height).stroke();
    }
  };
  for (const y of [NORTH, HALL.top, HALL.bottom, SOUTH]) wall([WEST, y], [EAST, y]);
  for (const x of [WEST, EAST]) wall([x, NORTH], [x, SOUTH]);
  for (const x of BAYS.slice(1)) {
    wall([x, NORTH], [x, HALL.top]);
    wall([x, HALL.bottom], [x, SOUTH]);
  }
}

function drawRooms(page: Page): void {
  for (const [index, name] of ROOMS.entries()) {
    const [x, y] = [(BAYS[index % 4] ?? 0) + 85, index < 4 ? 200 : 450];
    text(page, name, x, y, 9);
    text(page, String(101 + index), x + 8, y + 12, 9);
  }
  text(page, 'HALL', 500, 330, 9);
  text(page, '100', 503, 342, 9);
  page.lineWidth(0.4).circle(860, 200, 26).stroke(); // a round table is no door
}

function drawDoor(page: Page, { hinge, shut, open }: SampleDoor): void {
  const [tip, latch] = [from(hinge, open, LEAF), from(hinge, shut, LEAF)];
  const clockwise = open[0] * shut[1] - open[1] * shut[0] > 0 ? 1 : 0;
  line(page, hinge, tip, 1);
  page
    .lineWidth(0.4)
    .path(`M ${tip.join(' ')} A ${LEAF} ${LEAF} 0 0 ${clockwise} ${latch.join(' ')}`)
    .stroke();
}

function drawMark(page: Page, { mark, hinge, shut, open }: SampleDoor): void {
  bubble(page, mark, from(from(hinge, shut, LEAF / 2), open, LEAF + 14), 10, 6.5);
}

function drawTitleBlock(page: Page): void {
  const left = SHEET.titleBlock;
  page
    .lineWidth(1.5)
    .rect(30, 30, SHEET.width - 60, SHEET.height - 60)
    .stroke();
  line(page, [left, 30], [left, SHEET.height - 30], 1.5);
  text(page, PROJECT.name, left + 14, 60, 12, 'Helvetica-Bold');
  text(page, PROJECT.address, left + 14, 80, 8);
  text(page, PROJECT.architect, left + 14, 110, 9);
  text(page, `Project ${PROJECT.number}`, left + 14, 620, 8);
  text(page, `${PROJECT.issue}, ${PROJECT.date}`, left + 14, 632, 8);
  text(page, 'FIRST FLOOR PLAN', left + 14, 670, 14, 'Helvetica-Bold');
  text(page, `SCALE: 1/8" = 1'-0"`, left + 14, 690, 8);
  text(page, 'A-101', left + 14, 712, 34, 'Helvetica-Bold');
  text(page, 'FIRST FLOOR PLAN', WEST, 610, 12);
  text(page, `1/8" = 1'-0"`, WEST, 626, 8);
}
