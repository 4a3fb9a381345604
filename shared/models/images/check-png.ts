import { inflateSync } from 'node:zlib';
import { UnreadableImage } from './unreadable-image';

/** A letter page at 450 dpi; four bytes a pixel are decoded at once. */
const MOST_PIXELS = 20_000_000;

const HEADER_AT = 8;
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The data of the IDAT chunks, in order, as long as the file goes on. */
function imageData(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = HEADER_AT; at + 12 <= png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return Buffer.concat(parts);
}

/**
 * Refuses a PNG (ISO/IEC 15948) that is larger than a page may be, or whose data unpack to more than its size says: the
 * decoder takes whatever comes. Throws UnreadableImage.
 */
export function checkPng(bytes: Uint8Array): void {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (png.length < HEADER_AT + 25) throw new UnreadableImage('The PNG image ends within its header.');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (width === 0 || height === 0 || width * height > MOST_PIXELS) {
    throw new UnreadableImage(`The PNG image has ${width} x ${height} pixels; up to ${MOST_PIXELS} in all are taken.`);
  }
  const channels = CHANNELS[png.readUInt8(25)];
  if (channels === undefined) throw new UnreadableImage('The PNG image is damaged: it has no such colours.');
  const bits = png.readUInt8(24) * channels;
  // an interlaced image has seven passes, each with rows of its own and a filter byte a row
  const most = (Math.ceil((width * bits) / 8) + 16) * (height + 16) * 2;
  try {
    inflateSync(imageData(png), { maxOutputLength: most });
  } catch {
    throw new UnreadableImage('The PNG image is damaged.');
  }
}
