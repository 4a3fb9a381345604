import fc from 'fast-check';
import {
  at,
  bezierArc,
  circle,
  type DrawnDoor,
  dashedArc,
  doorBox,
  drawDoor,
  hexagon,
  label,
  line,
  onLayer,
  polylineArc,
  rectangle,
  segmentsArc,
  sheetPdf,
  turnedLabel,
} from '../../../test/support/door-sheets';
import { drawingSet, planSheet } from '../../../test/support/drawing-set';
import { SURE } from '../../contract/door-result';
import type { Door } from '../../contract/doors';
import type { PageBox } from '../../contract/pages-read';
import { openPdf } from '../pdf/document';
import { pdfEngine } from '../pdf/wasm-file';
import { scalesIn } from '../sheets/scale';
import { detectDoors, detectPage } from './door-detector';
import { isDoorLayer } from './layer-names';

const DOOR: DrawnDoor = { hinge: [300, 400], radius: 36, angle: 0, sweep: 90 };
const detect = (content: string, page: Parameters<typeof sheetPdf>[1] = {}) =>
  detectDoors(pdfEngine(), sheetPdf(content, page));
const only = (doors: Door[]): Door => {
  expect(doors).toHaveLength(1);
  return doors[0] as Door;
};

function overlap(a: PageBox, b: PageBox): number {
  const width = Math.max(0, Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1));
  const height = Math.max(0, Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1));
  const area = (box: PageBox) => (box.x2 - box.x1) * (box.y2 - box.y1);
  return (width * height) / (area(a) + area(b) - width * height);
}

describe('a swing door', () => {
  it.each([
    ['one Bezier', bezierArc],
    ['a polyline', polylineArc],
    ['a path for each segment', segmentsArc],
    ['dashed', dashedArc],
  ])('is found when its arc is %s', (_, arc) => {
    const door = only(detect(drawDoor(DOOR, arc)).doors);
    expect(overlap(door.bbox, doorBox(DOOR))).toBeGreaterThan(0.97);
    expect(door.kind).toBe('single');
    expect(door.width_pt).toBeCloseTo(36, 0);
    expect(door.hinge?.x).toBeCloseTo(300, 0);
    expect(door.hinge?.y).toBeCloseTo(400, 0);
    expect(door.swing).toMatchObject({ hand: 'left' });
  });

  it.each([30, 45, 90, 120, 180])('is found drawn open by %i degrees, to either side', (sweep) => {
    const [left, right] = [DOOR, { ...DOOR, sweep: -90 }].map((door) => ({
      ...door,
      sweep: Math.sign(door.sweep) * sweep,
    }));
    for (const [door, hand] of [[left, 'left'] as const, [right, 'right'] as const]) {
      if (door === undefined) continue;
      const found = only(detect(drawDoor(door)).doors);
      expect(found.swing?.hand).toBe(hand);
      expect(Math.abs((found.swing?.angle ?? 0) - sweep)).toBeLessThan(4);
      expect(overlap(found.bbox, doorBox(door))).toBeGreaterThan(0.9);
    }
  });

  it('is found at any place, angle, hand and size', () => {
    const door = fc.record({
      x: fc.double({ min: 200, max: 800, noNaN: true }),
      y: fc.double({ min: 200, max: 600, noNaN: true }),
      radius: fc.double({ min: 8, max: 100, noNaN: true }),
      angle: fc.double({ min: 0, max: 360, noNaN: true }),
      sweep: fc.oneof(fc.double({ min: 30, max: 180, noNaN: true }), fc.double({ min: -180, max: -30, noNaN: true })),
      arc: fc.constantFrom(bezierArc, polylineArc, segmentsArc),
    });
    fc.assert(
      fc.property(door, ({ x, y, arc, ...rest }) => {
        const drawn: DrawnDoor = { hinge: [x, y], ...rest };
        const { doors } = detect(drawDoor(drawn, arc));
        return doors.length === 1 && overlap((doors[0] as Door).bbox, doorBox(drawn)) > 0.9;
      }),
      { numRuns: 150 },
    );
  });

  it('stands in PDF space however the page is turned and cropped', () => {
    const drawing = drawDoor(DOOR);
    const plain = only(detect(drawing).doors);
    for (const keys of ['/Rotate 90', '/Rotate 180', '/Rotate 270', '/CropBox [100 200 900 700]', '/UserUnit 2']) {
      const { id, bbox } = only(detect(drawing, { keys }).doors);
      expect({ id, bbox }).toEqual({ id: plain.id, bbox: plain.bbox });
    }
  });

  it.each([
    ['', [300, 364, 336, 400]],
    ['/Rotate 90', [400, 300, 436, 336]],
    ['/Rotate 180', [664, 400, 700, 436]],
    ['/Rotate 270', [364, 664, 400, 700]],
    ['/CropBox [100 200 900 700]', [200, 264, 236, 300]],
    ['/CropBox [100 200 900 700] /Rotate 90', [200, 200, 236, 236]],
    ['/UserUnit 2', [600, 728, 672, 800]],
    ['/CropBox [100 200 900 700] /Rotate 90 /UserUnit 1.5', [300, 300, 354, 354]],
  ])('is shown on a page with %s where a viewer shows it', (keys, shown) => {
    const { bbox_display } = only(detect(drawDoor(DOOR), { keys }).doors);
    shown.forEach((value, index) => {
      expect(Math.abs((bbox_display[index] ?? 0) - value)).toBeLessThan(0.5);
    });
  });

  it('is found in a form inside a form, each with a matrix', () => {
    const { doors } = detect('q 2 0 0 2 100 50 cm /X0 Do Q', {
      forms: ['q 0 1 -1 0 300 20 cm /X1 Do Q', drawDoor({ ...DOOR, hinge: [40, 60], radius: 20 })],
    });
    const placed = { ...DOOR, hinge: [580, 170] as const, radius: 40, angle: 90 };
    expect(overlap(only(doors).bbox, doorBox(placed))).toBeGreaterThan(0.95);
  });

  it('is found where a tag over its arc has cut it in two', () => {
    const cut = line([300, 400], [300, 436]) + polylineArc([300, 400], 36, 0, 36) + polylineArc([300, 400], 36, 54, 36);
    expect(overlap(only(detect(cut).doors).bbox, doorBox(DOOR))).toBeGreaterThan(0.95);
  });

  it('is found where a symbol hides a part of its arc, also next to its leaf', () => {
    const hidden = (from: number, to: number) =>
      line([300, 400], [300, 436]) + polylineArc([300, 400], 36, 0, from) + segmentsArc([300, 400], 36, to, 90 - to);
    for (const [from, to] of [
      [30, 50],
      [68, 87],
    ] as const) {
      expect(overlap(only(detect(hidden(from, to)).doors).bbox, doorBox(DOOR))).toBeGreaterThan(0.95);
    }
  });

  it('is found once when it is drawn twice', () => {
    only(detect(drawDoor(DOOR) + drawDoor(DOOR, polylineArc)).doors);
  });

  it('tells the leaf from the wall on the other side of the arc', () => {
    const wall = line([200, 400], [300, 400]) + line([336, 400], [500, 400]) + line([300, 400], [336, 400]);
    expect(only(detect(wall + drawDoor(DOOR)).doors).swing?.hand).toBe('left');
  });
});

describe('a pair of leaves', () => {
  it('is one door, with a hinge for each leaf', () => {
    const [left, right] = [DOOR, { ...DOOR, hinge: [372, 400] as const, angle: 180, sweep: -90 }];
    const door = only(detect(drawDoor(left) + drawDoor(right)).doors);
    expect(door).toMatchObject({ kind: 'double', hinge: null, swing: null });
    expect(door.leaves.map(({ swing }) => swing.hand).sort()).toEqual(['left', 'right']);
    expect(overlap(door.bbox, { x1: 300, y1: 400, x2: 372, y2: 436 })).toBeGreaterThan(0.95);
    expect(door.width_pt).toBeCloseTo(72, 0);
  });
});

describe('what is no door', () => {
  it.each([
    ['a column bubble on its grid line', circle([500, 400], 20) + line([500, 420], [500, 700])],
    [
      'a clearance circle with a cross',
      circle([500, 400], 30) + line([470, 400], [530, 400]) + line([500, 370], [500, 430]),
    ],
    [
      'a dashed circle with a radius',
      Array.from({ length: 9 }, (_, dash) => bezierArc([500, 400], 30, dash * 40, 26)).join('') +
        line([500, 400], [530, 400]),
    ],
    ['a dashed circle of short strokes', dashedArc([500, 400], 30, 0, 360) + line([500, 400], [530, 400])],
    [
      'a basin with round corners',
      bezierArc([500, 400], 20, 90, 90) + line([500, 420], [560, 420]) + line([480, 400], [480, 350]),
    ],
    ['an arc without a leaf', bezierArc([500, 400], 36, 0, 90)],
    [
      'an arc with a line beside its radius',
      bezierArc([500, 400], 36, 20, 90) + line(at([500, 400], 8, 20), at(at([500, 400], 8, 20), 36, 110)),
    ],
    [
      'an octagon',
      Array.from({ length: 8 }, (_, side) =>
        line(at([500, 400], 20, side * 45), at([500, 400], 20, side * 45 + 45)),
      ).join(''),
    ],
    [
      'lettering drawn as curves',
      Array.from({ length: 30 }, (_, letter) => bezierArc([400 + letter * 6, 400], 2, 0, 180)).join(''),
    ],
  ])('%s', (_, content) => {
    expect(detect(content).doors).toEqual([]);
  });

  it('a locker door, much smaller than the doors around it', () => {
    const doors = [0, 1, 2, 3].map((index) => drawDoor({ ...DOOR, hinge: [200 + index * 100, 400] }));
    const lockers = [0, 1, 2].map((index) =>
      drawDoor({ hinge: [200 + index * 30, 200], radius: 14, angle: 0, sweep: 35 }),
    );
    expect(detect([...doors, ...lockers].join('')).doors).toHaveLength(4);
  });
});

describe('a door without a swing', () => {
  const doors = [0, 1, 2, 3, 4].map((index) => drawDoor({ ...DOOR, hinge: [150 + index * 100, 600] })).join('');
  const marks = [0, 1, 2, 3, 4].map((index) => hexagon([168 + index * 100, 585], 9)).join('');
  const posts = rectangle([185, 192], [200, 210]) + rectangle([326, 192], [341, 210]);
  const panel = rectangle([200, 200], [326, 202]);
  const mark = hexagon([263, 185], 9);
  const found = (content: string) =>
    detect(doors + content)
      .doors.filter(({ kind }) => kind !== 'single')
      .map(({ kind, confidence, bbox }) => ({ kind, sure: confidence >= SURE, bbox }));

  it('is an overhead door where a mark like those of the swing doors stands at a panel from post to post', () => {
    expect(found(marks + posts + panel + mark)).toEqual([
      { kind: 'overhead', sure: true, bbox: { x1: 200, y1: 200, x2: 326, y2: 202 } },
    ]);
  });

  it.each([
    ['the mark', marks + posts + panel],
    ['the posts', marks + panel + mark],
    ['marks at the swing doors', posts + panel + mark],
    ['posts that touch it', marks + panel + mark + line([200, 215], [200, 225]) + line([326, 215], [326, 225])],
    [
      'posts that are thicker than it',
      marks +
        line([200, 200], [326, 200]) +
        line([200, 203], [326, 203]) +
        line([200, 199.5], [200, 203.8]) +
        line([326, 199.5], [326, 203.8]) +
        mark,
    ],
    [
      'a panel whose sides are parallel',
      marks + posts + line([200, 200], [326, 200]) + line([200, 200.5], [326, 207]) + mark,
    ],
    [
      'a panel whose sides are equally long',
      marks +
        posts +
        rectangle([292, 195], [294, 208]) +
        line([200, 200], [326, 200]) +
        line([200, 203], [260, 203]) +
        mark,
    ],
  ])('is not found without %s', (_, content) => {
    expect(found(content)).toEqual([]);
  });

  it('is one to doubt where its panel is two lines only', () => {
    const lines = line([200, 200], [326, 200]) + line([200, 203], [326, 203]);
    expect(found(marks + posts + lines + mark)).toMatchObject([{ kind: 'overhead', sure: false }]);
  });

  it('slides where panels pass each other at a mark', () => {
    const panels = rectangle([200, 200], [240, 202]) + rectangle([236, 203], [276, 205]);
    expect(found(marks + panels + hexagon([238, 185], 9))).toEqual([
      { kind: 'sliding', sure: false, bbox: { x1: 200, y1: 200, x2: 276, y2: 205 } },
    ]);
  });

  it.each([
    ['stand across each other', rectangle([238, 203], [240, 239])],
    ['lie too far apart', rectangle([236, 215], [276, 217])],
  ])('is a leaf and does not slide where panels %s', (_, other) => {
    const panels = rectangle([200, 200], [240, 202]) + other;
    expect(found(marks + panels + hexagon([238, 185], 9))).toMatchObject([{ kind: 'swing-straight' }]);
  });

  it('is one, also where two marks stand at it', () => {
    expect(found(marks + posts + panel + mark + hexagon([263, 217], 9))).toMatchObject([{ kind: 'overhead' }]);
  });

  it('is a straight leaf where a panel as wide as a leaf stands open at a mark, and slides where it lies along a wall', () => {
    const leaf = rectangle([200, 200], [202, 236]);
    const mark = hexagon([215, 185], 9);
    expect(found(marks + leaf + mark)).toEqual([
      { kind: 'swing-straight', sure: false, bbox: { x1: 200, y1: 200, x2: 202, y2: 236 } },
    ]);
    expect(found(marks + leaf + line([206, 150], [206, 300]) + mark)).toMatchObject([{ kind: 'sliding', sure: false }]);
  });

  it('is an opening where a threshold crosses a gap in a wall at a mark', () => {
    const threshold = line([200, 200], [240, 200]) + line([200, 204], [240, 204]);
    const walls = rectangle([100, 197], [200, 207]) + rectangle([240, 197], [340, 207]);
    expect(found(marks + walls + threshold + hexagon([220, 185], 9))).toEqual([
      { kind: 'opening', sure: false, bbox: { x1: 200, y1: 200, x2: 240, y2: 204 } },
    ]);
  });
});

describe('CAD layers', () => {
  const row = [0, 1, 2].map((index) => drawDoor({ ...DOOR, hinge: [200 + index * 100, 400] })).join('');
  const strip = line([200, 200], [326, 200]) + line([200, 202], [326, 202]);

  it('are the evidence of a door, also through a form', () => {
    const { doors } = detect(onLayer(0, '/X0 Do\n'), { layers: ['A-DOOR'], forms: [row] });
    const [bare] = detect(row).doors;
    expect(doors.map(({ evidence }) => evidence.layer)).toEqual(['A-DOOR', 'A-DOOR', 'A-DOOR']);
    expect(doors[0]?.confidence).toBeGreaterThan(bare?.confidence ?? 1);
  });

  it('tell an overhead door, which has no swing; the same strip on no layer is a wall', () => {
    const { doors } = detect(onLayer(0, row + strip), { layers: ['A-DOOR'] });
    expect(doors.filter(({ kind }) => kind === 'overhead')).toMatchObject([
      { bbox: { x1: 200, y1: 200, x2: 326, y2: 202 }, swing: null, leaves: [], width_pt: 126 },
    ]);
    expect(detect(row + strip).doors.map(({ kind }) => kind)).toEqual(['single', 'single', 'single']);
  });

  it.each([
    ['A-DOOR-INTR', true],
    ['xref|A-DR', true],
    ['Doors', true],
    ['A-DOOR-IDEN', false],
    ['OUTDOOR', false],
    ['A-WALL', false],
  ])('%s names doors: %s', (name, expected) => {
    expect(isDoorLayer(name)).toBe(expected);
  });
});

describe('the sheet', () => {
  const doors = [0, 1, 2].map((index) =>
    drawDoor({ hinge: [200 + index * 100, 400], radius: 27, angle: 0, sweep: 90 }),
  );

  it('is as large as shown, and its doors as wide as built, where a unit of its space is not a point', () => {
    const text = label(`SCALE: 1/8" = 1'-0"`, [40, 30], 8);
    const half = [0, 1, 2].map((index) =>
      drawDoor({ hinge: [200 + index * 100, 400], radius: 13.5, angle: 0, sweep: 90 }),
    );
    const { sheets, doors: found } = detect(half.join('') + text, { keys: '/Rotate 90 /UserUnit 2' });
    expect(sheets[0]?.size).toEqual([1600, 2000]);
    expect(found[0]?.width_in).toBeCloseTo(36, 0);
  });

  it('gives each door the number in the bubble beside it', () => {
    const marks = [0, 1, 2].map((index) => {
      const [x, y] = [212 + index * 100, 385];
      return circle([x, y], 9) + label(`10${index}`, [x - 6, y - 3], 7) + label('204', [x + 10, y + 50], 7);
    });
    const { doors: found } = detect([...doors, ...marks].join(''));
    expect(found.map(({ tag }) => tag?.text).sort()).toEqual(['100', '101', '102']);
  });

  it.each([0, 90, 180, 270])('takes no room’s number for a mark, on a page turned by %i degrees', (turned) => {
    // as a viewer shows it the name stands above its number
    const [dx, dy] = ({ 0: [0, 9], 90: [-9, 0], 180: [0, -9], 270: [9, 0] } as const)[turned as 0 | 90 | 180 | 270];
    const room = (number: string, [x, y]: readonly [number, number]) =>
      turnedLabel('VESTIBULE', [x + dx, y + dy], 7, turned) + turnedLabel(number, [x, y], 7, turned);
    const sheet = doors.join('') + room('134', [215, 420]) + turnedLabel('135', [315, 420], 7, turned);
    const { doors: found } = detect(sheet, { keys: `/Rotate ${turned}` });
    expect(found.flatMap(({ tag }) => tag?.text ?? [])).toEqual(['135']);
  });

  it('reads the scale that makes its doors as wide as doors are, and its title block', () => {
    const text =
      label(`SCALE: 1/8" = 1'-0"`, [40, 30], 8) +
      label(`DETAIL 3" = 1'-0"`, [400, 30], 8) +
      label('FIRST FLOOR PLAN', [850, 80], 14) +
      label('A-101', [850, 40], 24);
    const { sheets, doors: found } = detect(doors.join('') + text);
    expect(sheets).toEqual([
      expect.objectContaining({
        page: 1,
        sheet_number: 'A-101',
        title: 'FIRST FLOOR PLAN',
        scale: { text: `1/8" = 1'-0"`, factor: 96 },
        size: [1000, 800],
        doors: 3,
      }),
    ]);
    expect(found[0]?.width_in).toBeCloseTo(36, 0);
  });

  it.each([
    [`1 1/8" = 1'-0"`, 96],
    [`1 1/2" = 1'-0"`, 8],
    ["SCALE' l/8'=l'-0’", undefined],
    ['l/8"=l\'-0’', 96],
    ['3/16"=1’-0”', 64],
    ['1:50', 50],
    ['1/4" SCALE', 48],
  ])('reads the scale %s', (text, factor) => {
    expect(scalesIn(`VIEW ${text} NORTH`)[0]?.factor).toBe(factor);
  });

  it('passes over pages that are not there, and reads one asked for twice once', () => {
    const result = detectDoors(pdfEngine(), sheetPdf(doors.join('')), [1, 1, 7]);
    expect(result).toMatchObject({ doors_found: 3, pages_analyzed: 1 });
  });
});

describe('a sheet whose title names drawings without doors', () => {
  const size = [1600, 1100] as const;
  const sheet = planSheet({ number: 'C-101', title: ['GRADING PLAN'], place: 'right', captions: true }, size);
  const document = openPdf(pdfEngine(), drawingSet([{ content: sheet + drawDoor(DOOR), size }]));

  it('is passed over where only plans are asked for', () => {
    expect(detectPage(document, 1, { onlyPlans: true })).toEqual({ page: 1, skipped: 'SITE_PLAN' });
  });

  it('is looked at otherwise', () => {
    expect(detectPage(document, 1, { onlyPlans: false })).toMatchObject({ sheet: { page: 1, doors: 1 } });
  });
});
