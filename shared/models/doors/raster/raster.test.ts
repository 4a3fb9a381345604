import fc from 'fast-check';
import {
  at,
  circle,
  type DrawnDoor,
  doorBox,
  drawDoor,
  label,
  line,
  polylineArc,
  sheetPdf,
} from '../../../../test/support/door-sheets';
import { type ScanOptions, scannedPdf } from '../../../../test/support/scans';
import { SURE } from '../../../contract/door-result';
import type { Door } from '../../../contract/doors';
import type { PageBox } from '../../../contract/pages-read';
import { pdfEngine } from '../../pdf/wasm-file';
import { detectDoors } from '../door-detector';
import type { DoorResult } from '../door-result';

const DOOR: DrawnDoor = { hinge: [120, 160], radius: 36, angle: 0, sweep: 90 };
const SIZE = [500, 400] as const;
/** This is about what is found on a sheet, on however slow a machine. */
const ENGINE = { ...pdfEngine(), drawMs: 600_000 };
const SCANNER: ScanOptions = { dpi: 300 };
type Size = readonly [width: number, height: number];
const scanned = (content: string, options: ScanOptions = SCANNER, size: Size = SIZE) =>
  scannedPdf(sheetPdf(content, { size }), [1], options);
const sureOf = ({ doors, ...result }: DoorResult) => ({
  ...result,
  doors: doors.filter(({ confidence }) => confidence >= SURE),
});
const detect = (content: string, options: ScanOptions = SCANNER, size: Size = SIZE) =>
  sureOf(detectDoors(ENGINE, scanned(content, options, size)));
const rectangle = (x: number, y: number, width: number, height: number) => `${x} ${y} ${width} ${height} re S\n`;

/** Two walls, 6 points thick, with a gap between hinge and latch in which the door stands. */
function inWall(door: DrawnDoor): string {
  const { hinge, radius, angle } = door;
  const along = (from: number, to: number) =>
    [0, -6].map((aside) =>
      line(at(at(hinge, from, angle), aside, angle + 90), at(at(hinge, to, angle), aside, angle + 90)),
    );
  const jambs = [0, radius].map((far) => line(at(hinge, far, angle), at(at(hinge, far, angle), -6, angle + 90)));
  return [drawDoor(door), ...along(-60, 0), ...along(radius, radius + 60), ...jambs].join('');
}

function overlap(a: PageBox, b: PageBox): number {
  const width = Math.max(0, Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1));
  const height = Math.max(0, Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1));
  const area = (box: PageBox) => (box.x2 - box.x1) * (box.y2 - box.y1);
  return (width * height) / (area(a) + area(b) - width * height);
}

const near = (doors: readonly Door[], door: DrawnDoor) => doors.find(({ bbox }) => overlap(bbox, doorBox(door)) > 0.75);

describe('a scanned sheet', () => {
  const left = DOOR;
  const right: DrawnDoor = { hinge: [380, 200], radius: 30, angle: 90, sweep: -90 };
  const half: DrawnDoor = { hinge: [120, 300], radius: 40, angle: 0, sweep: 45 };

  it.each([
    ['100 dpi', { dpi: 100 }],
    ['200 dpi', { dpi: 200 }],
    ['200 dpi, laid askew', { dpi: 200, tilt: 0.3 }],
  ])('gives its doors with box, hinge and hand: %s', (_, options) => {
    const { doors, sheets } = detect(inWall(left) + inWall(right), options);
    expect(doors).toHaveLength(2);
    expect(near(doors, left)).toMatchObject({
      kind: 'single',
      swing: { hand: 'left' },
      evidence: { source: 'raster' },
    });
    expect(near(doors, right)).toMatchObject({ swing: { hand: 'right' } });
    for (const drawn of [left, right]) {
      const hinge = near(doors, drawn)?.hinge;
      expect(Math.hypot((hinge?.x ?? 0) - drawn.hinge[0], (hinge?.y ?? 0) - drawn.hinge[1])).toBeLessThan(4);
    }
    for (const { confidence } of doors) expect(confidence).toBeLessThanOrEqual(0.9);
    expect(sheets[0]).toMatchObject({ source: 'raster', doors: 2 });
  });

  it('gives a door that is drawn half open, less surely', () => {
    const { doors } = detect(inWall(half) + inWall(left));
    const angle = near(doors, half)?.swing?.angle ?? 0; // the jamb goes on along the arc
    expect(Math.abs(angle - 45)).toBeLessThan(15);
    expect(near(doors, half)?.confidence).toBeLessThan(near(doors, left)?.confidence ?? 0);
  });

  it('makes a pair of two leaves that meet', () => {
    const other: DrawnDoor = { hinge: [192, 160], radius: 36, angle: 180, sweep: -90 };
    const { doors } = detect(drawDoor(left) + drawDoor(other));
    expect(doors.map(({ kind }) => kind)).toEqual(['double']);
    expect(doors[0]?.width_pt).toBeCloseTo(72, -1);
  });

  it('is read where lines and lettering cross the arc', () => {
    const crossed = inWall(left) + line([40, 185], [400, 185]) + label('101', [130, 170], 8);
    expect(near(detect(crossed).doors, left)).toBeDefined();
  });

  it('gives every door of a plan, wherever it stands and however it is turned', () => {
    const cells = [0, 1, 2, 3, 4, 5, 6, 7].map(
      (cell) => [150 + (cell % 4) * 230, 200 + Math.floor(cell / 4) * 350] as const,
    );
    const plan = fc.tuple(
      ...cells.map(([x, y]) =>
        fc.record({
          hinge: fc.constant([x, y] as const),
          radius: fc.integer({ min: 24, max: 50 }),
          angle: fc.integer({ min: 0, max: 359 }),
          sweep: fc.constantFrom(90, -90),
        }),
      ),
    );
    fc.assert(
      fc.property(plan, (drawn) => {
        const { doors } = detect(drawn.map(inWall).join(''), { dpi: 150 }, [1000, 800]);
        expect(doors).toHaveLength(drawn.length);
        for (const door of drawn) expect(near(doors, door)).toBeDefined();
      }),
      { numRuns: 2, seed: 7 },
    );
  }, 60_000);

  it.each([90, 180, 270])('turned by %i degrees has its doors where the page as stored has them', (turned) => {
    // the scan of the page as shown, put on a page that is turned back
    const image = scanned(inWall(left)).toString('latin1');
    const pdf = Buffer.from(image.replace('/Type /Page /Parent', `/Rotate ${turned} /Type /Page /Parent`), 'latin1');
    const { doors } = sureOf(detectDoors(ENGINE, pdf));
    expect(near(doors, left)?.swing?.hand).toBe('left');
  });
});

describe('none are found', () => {
  const letters = Array.from({ length: 20 }, (_, row) =>
    label('GENERAL NOTES: COORDINATE ALL DOORS WITH OWNER (SEE 08 1113)', [20, 380 - row * 6], 5),
  ).join('');
  const fixtures = [
    circle([100, 120], 30),
    polylineArc([200, 100], 30, 0, 90), // an arc without a leaf
    rectangle(300, 100, 80, 60),
    line([300, 100], [380, 160]),
    circle([440, 120], 12) + label('7', [437, 116], 10),
  ].join('');

  it('in lettering, bubbles, arcs without a leaf and boxes', () => {
    expect(detect(letters + fixtures).doors).toEqual([]);
  });

  it('in a photograph, whose every tone could be a line', () => {
    // half-tones: a dot every 2 points
    const dots = `[1 1] 0 d ${Array.from({ length: 200 }, (_, row) => `0 ${row * 2} m 500 ${row * 2} l S\n`).join('')}`;
    expect(detect(dots).doors).toEqual([]);
  });

  it('on an empty page', () => {
    expect(detect('').doors).toEqual([]);
  });
});

it('a page with an image behind its paths is read by its paths', () => {
  const many = Array.from({ length: 1001 }, (_, index) => line([index % 480, 20], [index % 480, 24])).join('');
  const behind = 'q 500 0 0 400 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u00ff EI Q\n';
  const { doors, sheets } = detectDoors(ENGINE, sheetPdf(behind + many + drawDoor(DOOR), { size: SIZE }));
  expect(sheets[0]?.source).toBe('vector');
  expect(doors.map(({ evidence }) => evidence.source)).toEqual(['vector']);
});
