import { crc32, deflateSync } from 'node:zlib';
import type { RgbImage } from './render-sheet';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const RGB_8_BIT = [8, 2, 0, 0, 0]; // bit depth, colour type, compression, filter, interlace
/** Line work is white with few colours: unfiltered rows are the smallest. */
const NO_FILTER = 0;

/** The image as a PNG (ISO/IEC 15948). */
export function encodePng({ width, height, pixels }: RgbImage): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(RGB_8_BIT, 8);
  const rowBytes = width * 3;
  const rows = Buffer.alloc((rowBytes + 1) * height, NO_FILTER);
  for (let row = 0; row < height; row += 1) {
    rows.set(pixels.subarray(row * rowBytes, (row + 1) * rowBytes), row * (rowBytes + 1) + 1);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Length, type, data, and the CRC of type and data. */
function chunk(type: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  data.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
}
