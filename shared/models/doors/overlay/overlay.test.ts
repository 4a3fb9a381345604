import fc from 'fast-check';
import { type DrawnDoor, drawDoor, label, line, onLayer, sheetPdf } from '../../../../test/support/door-sheets';
import { decodePng, pixelAt } from '../../../../test/support/png';
import { openPdf } from '../../pdf/document';
import type { RgbImage } from '../../pdf/render-sheet';
import { pdfEngine } from '../../pdf/wasm-file';
import { detectDoors } from '../door-detector';
import { imageSpace } from './image-space';
import { placeLabels } from './labels';
import { colourOf, sizesFor } from './look';
import { type OverlayFormat, overlay } from './overlay';
import type { OverlayDoor } from './overlay-door';

const DOOR: DrawnDoor = { hinge: [300, 400], radius: 36, angle: 0, sweep: 90 };

const AROUND = [-2, -1, 0, 1, 2];
/** Whether a pixel at (x, y), or two beside it, has the colour of a kind but for the softened edge of a line. */
const showsKind = (image: RgbImage, kind: string, [x = 0, y = 0]: number[]): boolean => {
  const colour = colourOf(kind);
  const isNear = (pixel: number[]) => colour.every((part, index) => Math.abs(part - (pixel[index] ?? 0)) < 50);
  return AROUND.some((dx) => AROUND.some((dy) => isNear(pixelAt(image, x + dx, y + dy))));
};

const drawn = (pdf: Buffer, format: OverlayFormat, width?: number, doors?: OverlayDoor[]) => {
  const found = doors ?? detectDoors(pdfEngine(), pdf).doors;
  const result = overlay(openPdf(pdfEngine(), pdf), 1, found, { format, width });
  if ('fails' in result) throw new Error(result.fails);
  return result;
};
const svgOf = (pdf: Buffer, doors?: OverlayDoor[]) => drawn(pdf, 'svg', 1000, doors).content.toString();

const someDoor = (change: Partial<OverlayDoor> = {}): OverlayDoor => ({
  id: 'door_0123456789ab',
  kind: 'single',
  bbox: { x1: 300, y1: 400, x2: 336, y2: 436 },
  leaves: [{ hinge: { x: 300, y: 400 }, latch: { x: 336, y: 400 }, swing: { hand: 'left', angle: 90 } }],
  width_in: 36,
  tag: null,
  confidence: 0.95,
  ...change,
});

describe('a PNG', () => {
  // where a viewer shows the hinge at (300, 400), and the middle of the arc from (336, 400) to (300, 436)
  it.each([
    ['', 1000, [300, 400], [325.5, 374.5]],
    ['/Rotate 90', 800, [400, 300], [425.5, 325.5]],
    ['/Rotate 180', 1000, [700, 400], [674.5, 425.5]],
    ['/Rotate 270', 800, [400, 700], [374.5, 674.5]],
    ['/CropBox [100 200 900 700]', 800, [200, 300], [225.5, 274.5]],
    ['/CropBox [100 200 900 700] /Rotate 90', 500, [200, 200], [225.5, 225.5]],
    ['/UserUnit 2', 1000, [300, 400], [325.5, 374.5]],
  ])('of a page with %s has hinge and swing where a viewer shows them', async (keys, wide, hinge, arc) => {
    const scale = 3;
    const { width, content } = drawn(sheetPdf(drawDoor(DOOR), { keys }), 'png', wide * scale);
    expect(width).toBe(wide * scale);
    const image = await decodePng(content);
    for (const [x = 0, y = 0] of [hinge, arc]) expect(showsKind(image, 'single', [x * scale, y * scale])).toBe(true);
    expect(showsKind(image, 'single', [(hinge[0] ?? 0) * scale + 30, (hinge[1] ?? 0) * scale + 30])).toBe(false);
  });

  it('has the sheet below, and the colour of each kind', async () => {
    const row = [0, 1, 2].map((index) => drawDoor({ ...DOOR, hinge: [200 + index * 100, 400] })).join('');
    const strip = line([200, 200], [326, 200]) + line([200, 202], [326, 202]);
    const pdf = sheetPdf(`${onLayer(0, row + strip)}0 0 0 rg 700 700 50 50 re f`, { layers: ['A-DOOR'] });
    const image = await decodePng(drawn(pdf, 'png', 5000).content);
    expect(pixelAt(image, 725 * 5, 75 * 5)).toEqual([0, 0, 0]);
    expect(showsKind(image, 'overhead', [200 * 5, 599 * 5])).toBe(true);
    expect(showsKind(image, 'single', [200 * 5, 400 * 5])).toBe(true);
  });

  it('is 3,000 pixels on its longer side, and 5,000 at most whatever is asked for', () => {
    const upright = sheetPdf(drawDoor(DOOR), { keys: '/Rotate 90' });
    expect(drawn(upright, 'png').width).toBe(2400);
    expect(drawn(upright, 'png', 5000).width).toBe(4000);
  });

  it('of the same sheet is the same bytes', () => {
    const pdf = sheetPdf(drawDoor(DOOR));
    expect(drawn(pdf, 'png').content.equals(drawn(pdf, 'png').content)).toBe(true);
  });
});

describe('an SVG', () => {
  it('has a group for each door, named and titled, over a picture of the bare sheet', async () => {
    const pdf = sheetPdf(`${drawDoor(DOOR) + label('7', [310, 380], 8)}299 400 2 36 re f`);
    const [door] = detectDoors(pdfEngine(), pdf).doors;
    const svg = svgOf(pdf);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="1000" height="800"/);
    expect(svg).toContain(`<g id="${door?.id}" data-kind="single" data-confidence="${door?.confidence}" data-tag="7">`);
    expect(svg).toContain(`<title>${door?.id}, single, tag 7, confidence ${door?.confidence}</title>`);
    const [, sheet = ''] = /href="data:image\/png;base64,([^"]+)"/.exec(svg) ?? [];
    const image = await decodePng(Buffer.from(sheet, 'base64'));
    expect(pixelAt(image, 300, 380)).toEqual([0, 0, 0]);
  });

  it('holds a mark as text, whatever is in it', () => {
    const tag = { text: '<b>&"\u0001', bbox: { x1: 0, y1: 0, x2: 9, y2: 9 } };
    const svg = svgOf(sheetPdf(''), [someDoor({ tag })]);
    expect(svg).toContain('data-tag="&lt;b&gt;&amp;&quot;"');
    expect(svg).toMatch(/>&lt;b&gt;&amp;&quot;<\/text>/);
  });

  it('dashes the doors that are less sure, and says how sure they are', () => {
    const [sure, unsure] = [0.8, 0.79].map((confidence) => svgOf(sheetPdf(''), [someDoor({ confidence })]));
    expect(sure).not.toMatch(/dasharray|79%/);
    expect(unsure).toMatch(/stroke-dasharray/);
    expect(unsure).toContain('>012345 79%</text>');
  });

  it('draws a door without a swing, and one of a kind that came later', () => {
    const svg = svgOf(sheetPdf(''), [someDoor({ kind: 'revolving', leaves: [] })]);
    expect(svg).toContain('data-kind="revolving"');
    expect(svg).toContain('>revolving 1</text>');
  });

  it('draws a leaf that does not swing as it is shut', () => {
    const leaves = [{ hinge: { x: 300, y: 400 }, latch: { x: 336, y: 400 }, swing: null }];
    expect(svgOf(sheetPdf(''), [someDoor({ leaves })])).toContain('d="M300 400L336 400"');
  });

  it('of a page with more doors than any sheet has shows the surest', () => {
    const doors = Array.from({ length: 1500 }, (_, index) =>
      someDoor({
        id: `door_${index}`,
        bbox: { x1: (index % 50) * 20, y1: (index / 50) * 20, x2: (index % 50) * 20 + 9, y2: (index / 50) * 20 + 9 },
        confidence: index < 700 ? 0.6 : 0.9,
      }),
    );
    const svg = svgOf(sheetPdf(''), doors);
    expect(svg.match(/<g id="door_/g)).toHaveLength(1000);
    expect(svg).not.toContain('id="door_699"');
  });
});

test('no label hides its own door, whatever stands around it', () => {
  const door = fc.record({
    x: fc.integer({ min: 0, max: 950 }),
    y: fc.integer({ min: 0, max: 750 }),
    size: fc.integer({ min: 5, max: 50 }),
    text: fc.stringMatching(/^[A-Z0-9]{1,6}$/),
  });
  const frame = { box: { left: 0, bottom: 0, right: 1000, top: 800 }, rotation: 0 } as const;
  fc.assert(
    fc.property(fc.array(door, { minLength: 1, maxLength: 30 }), (all) => {
      const doors = all.map(({ x, y, size, text }) =>
        someDoor({
          bbox: { x1: x, y1: y, x2: x + size, y2: y + size },
          tag: { text, bbox: { x1: x, y1: y, x2: x + 5, y2: y + 5 } },
        }),
      );
      const space = imageSpace(frame, undefined);
      return placeLabels(doors, space, sizesFor(3000)).every(({ door: { bbox }, rect }) => {
        const box = space.rect(bbox);
        return rect.right <= box.left || rect.left >= box.right || rect.bottom <= box.top || rect.top >= box.bottom;
      });
    }),
  );
});

test('labels of doors beside each other stand apart where there is room', () => {
  const row = [0, 1, 2, 3].map((index) =>
    someDoor({ bbox: { x1: 300 + index * 12, y1: 400, x2: 310 + index * 12, y2: 410 } }),
  );
  const frame = { box: { left: 0, bottom: 0, right: 1000, top: 800 }, rotation: 0 } as const;
  const rects = placeLabels(row, imageSpace(frame, undefined), sizesFor(3000)).map(({ rect }) => rect);
  const pairs = rects.flatMap((a, index) => rects.slice(index + 1).map((b) => [a, b] as const));
  expect(
    pairs.filter(([a, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  ).toEqual([]);
});
