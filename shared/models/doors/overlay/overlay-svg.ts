import type { Colour, Segment, Shape } from '../../pdf/shapes';
import type { DoorDrawing, Drawing } from './drawing';
import type { OverlayDoor } from './overlay-door';

const TYPE = 'xmlns="http://www.w3.org/2000/svg"';

/** The overlay as an SVG that opens by itself: the sheet as a PNG within it, and a group for each door over it. */
export function overlaySvg({ width, height, doors, legend }: Drawing, sheet: Buffer): string {
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${sheet.toString('base64')}"/>`;
  return [
    `<svg ${TYPE} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    image,
    ...doors.map(doorGroup),
    `<g id="legend">${legend.map(element).join('')}</g>`,
    '</svg>\n',
  ].join('\n');
}

function doorGroup({ door, shapes }: DoorDrawing): string {
  const { id, kind, confidence, tag } = door;
  const data = { id, 'data-kind': kind, 'data-confidence': String(confidence), ...(tag && { 'data-tag': tag.text }) };
  return `<g ${attributes(data)}><title>${escaped(titleOf(door))}</title>${shapes.map(element).join('')}</g>`;
}

const titleOf = ({ id, kind, tag, width_in, confidence }: OverlayDoor): string =>
  [id, kind, tag && `tag ${tag.text}`, width_in === null ? null : `${width_in} in`, `confidence ${confidence}`]
    .filter((part) => part !== null)
    .join(', ');

function element(shape: Shape): string {
  if ('text' in shape) {
    const { text, x, y, size, colour } = shape;
    const place = { x: short(x), y: short(y), 'font-size': short(size), fill: rgb(colour) };
    return `<text ${attributes({ ...place, 'font-family': 'Helvetica, Arial, sans-serif', 'font-weight': 'bold' })}>${escaped(text)}</text>`;
  }
  const { path, stroke, fill } = shape;
  const filled =
    fill === undefined ? { fill: 'none' } : { fill: rgb(fill.colour), 'fill-opacity': String(fill.opacity) };
  const stroked = stroke === undefined ? {} : { stroke: rgb(stroke.colour), 'stroke-width': short(stroke.width) };
  const dashed = stroke?.dash === undefined ? {} : { 'stroke-dasharray': short(stroke.dash) };
  return `<path ${attributes({ d: path.map(command).join(''), ...filled, ...stroked, ...dashed })}/>`;
}

const command = ([letter, ...numbers]: Segment): string => letter + numbers.map(short).join(' ');
const short = (value: number): string => String(Math.round(value * 10) / 10);
const rgb = (colour: Colour): string => `rgb(${colour.join(',')})`;

const attributes = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(' ');

/** Text as XML holds it; what XML cannot hold at all is left out. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
