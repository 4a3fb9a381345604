import { deflateSync } from 'node:zlib';
import { openPdf } from '../../shared/models/pdf/document';
import { encodePng } from '../../shared/models/pdf/png';
import { pdfEngine } from '../../shared/models/pdf/wasm-file';

/** A page of a PDF as the PNG that a scanner's program saves. */
export const pngOfPage = (pdf: Uint8Array, page = 1, dpi = 150): Uint8Array<ArrayBuffer> => {
  const image = openPdf(pdfEngine(), pdf).renderGrey(page, dpi);
  if (image === null) throw new Error(`no page ${page}`);
  const pixels = new Uint8Array(image.pixels.length * 3);
  image.pixels.forEach((grey, index) => {
    pixels.fill(grey, index * 3, index * 3 + 3);
  });
  return new Uint8Array(encodePng({ ...image, pixels }));
};

/** A PNG whose data unpack to `megabytes`, whatever size its header says. */
export const bombPng = (megabytes: number): Buffer => {
  const small = encodePng({ width: 10, height: 10, pixels: new Uint8Array(300) });
  const data = deflateSync(Buffer.alloc(megabytes * 1024 * 1024));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([
    small.subarray(0, 33),
    length,
    Buffer.from('IDAT'),
    data,
    Buffer.alloc(4),
    small.subarray(-12),
  ]);
};

const segment = (marker: number, bytes: number[] | Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, Buffer.from(bytes)]);
};

/** Exif in big-endian order with the one entry that says how the camera was held. */
const exif = (orientation: number): Buffer =>
  Buffer.concat([
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'),
    Buffer.from([0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]),
  ]);

/** A JPEG of 16 x 8 pixels, black in its left half as it is stored, white in its right. */
export const twoToneJpeg = (orientation?: number): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(orientation === undefined ? [] : [segment(0xe1, exif(orientation))]),
    segment(0xdb, [0, ...Array(64).fill(64)]),
    segment(0xc0, [8, 0, 8, 0, 16, 1, 1, 0x11, 0]),
    // the first coefficient: `0` has five bits after it, `10` has six; of the others there is only `0`, the end of a block
    segment(0xc4, [0x00, 1, 1, ...Array(14).fill(0), 5, 6]),
    segment(0xc4, [0x10, 1, ...Array(15).fill(0), 0]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    // 0 01111 0: 16 steps below grey; 10 100000 0: 32 above that
    Buffer.from([0b00111101, 0b01000000, 0xff, 0xd9]),
  ]);
