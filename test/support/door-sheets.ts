import { assemble } from './pdfs';

/** Sheets with doors, drawn by code: content streams as CAD programs write them. */

type Point = readonly [x: number, y: number];

/** `angle` is where the shut leaf points, in degrees counter-clockwise; it opens by `sweep`, to the other side when negative. */
export type DrawnDoor = { hinge: Point; radius: number; angle: number; sweep: number };

export type DrawArc = (center: Point, radius: number, from: number, sweep: number) => string;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const n = (value: number) => value.toFixed(3);
export const at = ([x, y]: Point, radius: number, degrees: number): Point => [
  x + radius * Math.cos(radians(degrees)),
  y + radius * Math.sin(radians(degrees)),
];
export const line = (from: Point, to: Point) => `${n(from[0])} ${n(from[1])} m ${n(to[0])} ${n(to[1])} l S\n`;

/** One Bezier for every quarter of a turn, or less. */
export const bezierArc: DrawArc = (center, radius, from, sweep) => {
  const count = Math.ceil(Math.abs(sweep) / 90);
  const step = sweep / count;
  const pull = (4 / 3) * Math.tan(radians(step) / 4) * radius;
  const start = at(center, radius, from);
  const curves = Array.from({ length: count }, (_, index) => {
    const [a, b] = [from + step * index, from + step * (index + 1)];
    const points = [
      at(at(center, radius, a), pull, a + 90),
      at(at(center, radius, b), -pull, b + 90),
      at(center, radius, b),
    ];
    return `${points.flat().map(n).join(' ')} c`;
  });
  return `${n(start[0])} ${n(start[1])} m ${curves.join(' ')} S\n`;
};

const corners = (center: Point, radius: number, from: number, sweep: number) => {
  const count = Math.max(4, Math.ceil(Math.abs(sweep) / 6));
  return Array.from({ length: count + 1 }, (_, index) => at(center, radius, from + (sweep * index) / count));
};

export const polylineArc: DrawArc = (...arc) =>
  `${corners(...arc)
    .map(([x, y], index) => `${n(x)} ${n(y)} ${index === 0 ? 'm' : 'l'}`)
    .join(' ')} S\n`;

/** A path of its own for each segment. */
export const segmentsArc: DrawArc = (...arc) => {
  const points = corners(...arc);
  return points
    .slice(1)
    .map((to, index) => line(points[index] ?? to, to))
    .join('');
};

/** Dashes of two facets each, with a gap of one between them; it begins and ends with a dash. */
export const dashedArc: DrawArc = (...arc) => {
  const points = corners(...arc);
  return points
    .slice(1)
    .map((to, index) => (index % 3 === 1 ? '' : line(points[index] ?? to, to)))
    .join('');
};

export const drawDoor = ({ hinge, radius, angle, sweep }: DrawnDoor, arc: DrawArc = bezierArc): string =>
  line(hinge, at(hinge, radius, angle + sweep)) + arc(hinge, radius, angle, sweep);

/** The box around arc, leaf and hinge, in the space the door was drawn in. */
export function doorBox({ hinge, radius, angle, sweep }: DrawnDoor): {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
} {
  const points = [
    hinge,
    ...Array.from({ length: 181 }, (_, index) => at(hinge, radius, angle + (sweep * index) / 180)),
  ];
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
}

export const circle = (center: Point, radius: number): string => bezierArc(center, radius, 0, 360);

const closed = (points: readonly Point[]): string =>
  `${points.map(([x, y], index) => `${n(x)} ${n(y)} ${index === 0 ? 'm' : 'l'}`).join(' ')} s\n`;

/** The bubble that a door's mark stands in. */
export const hexagon = (center: Point, radius: number): string =>
  closed([0, 60, 120, 180, 240, 300].map((angle) => at(center, radius, angle)));

export const rectangle = ([left, bottom]: Point, [right, top]: Point): string =>
  closed([
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ]);

export const label = (text: string, [x, y]: Point, size: number): string =>
  `BT /F1 ${size} Tf ${n(x)} ${n(y)} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET\n`;

/** A label that reads from left to right on a page that a viewer turns clockwise by so many degrees. */
export const turnedLabel = (text: string, [x, y]: Point, size: number, turned: number): string => {
  const [cos, sin] = [Math.cos(radians(turned)), Math.sin(radians(turned))];
  return `BT /F1 ${size} Tf ${n(cos)} ${n(sin)} ${n(-sin)} ${n(cos)} ${n(x)} ${n(y)} Tm (${text}) Tj ET\n`;
};

/** What stands on the page's layer of that number: L0 is the first of `layers`. */
export const onLayer = (number: number, content: string): string => `/OC /L${number} BDC\n${content}EMC\n`;

/**
 * A page of `size` in points that shows `content`; `keys` are further entries of its dictionary, `forms` the form XObjects it names, X0
 * first, `layers` the names of its optional content groups.
 */
export function sheetPdf(
  content: string,
  {
    keys = '',
    forms = [],
    layers = [],
    size = [1000, 800],
  }: { keys?: string; forms?: string[]; layers?: string[]; size?: readonly [width: number, height: number] } = {},
): Buffer {
  const firstForm = 6;
  const firstLayer = firstForm + forms.length;
  const references = (letter: string, count: number, first: number) =>
    Array.from({ length: count }, (_, index) => `/${letter}${index} ${first + index} 0 R`).join(' ');
  const resources = `<< /Font << /F1 5 0 R >> /XObject << ${references('X', forms.length, firstForm)} >> /Properties << ${references('L', layers.length, firstLayer)} >> >>`;
  const stream = (entries: string, data: string) =>
    Buffer.from(`<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`, 'latin1');
  return assemble([
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Contents 4 0 R /Resources ${resources} ${keys} >>`,
    ),
    stream('', content),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    ...forms.map((data) =>
      stream(`/Type /XObject /Subtype /Form /BBox [-9999 -9999 9999 9999] /Resources ${resources}`, data),
    ),
    ...layers.map((name) => Buffer.from(`<< /Type /OCG /Name (${name}) >>`)),
  ]);
}

/** A set of sheets, a page for each content; null is a page that the file lists and does not hold. */
export function sheetSetPdf(contents: (string | null)[]): Buffer {
  const font = 3;
  const page = (index: number) => font + 1 + 2 * index;
  const missing = page(contents.length);
  const kids = contents.map((content, index) => `${content === null ? missing : page(index)} 0 R`);
  return assemble([
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${contents.length} >>`),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    ...contents.flatMap((content, index) => {
      const data = content ?? '';
      return [
        Buffer.from(
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1000 800] /Contents ${page(index) + 1} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
        ),
        Buffer.from(`<< /Length ${data.length} >>\nstream\n${data}\nendstream`, 'latin1'),
      ];
    }),
  ]);
}
