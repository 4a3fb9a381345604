import { jpegTurn } from './jpeg-turn';

const ORIENTATION = 0x0112;

/** A TIFF block with one entry, in the byte order of either kind of camera. */
const tiff = (tag: number, value: number, little: boolean): Buffer => {
  const block = Buffer.alloc(26);
  block.write(little ? 'II*\0' : 'MM\0*', 'latin1');
  const [short, long] = little
    ? [block.writeUInt16LE.bind(block), block.writeUInt32LE.bind(block)]
    : [block.writeUInt16BE.bind(block), block.writeUInt32BE.bind(block)];
  long(8, 4);
  short(1, 8);
  short(tag, 10);
  short(value, 18);
  return block;
};

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};
const jpeg = (...segments: Buffer[]) => Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments]);
const exif = (block: Buffer) => segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), block]));
const app0 = segment(0xe0, Buffer.from('JFIF'));

test.each([
  [1, 0],
  [3, 180],
  [6, 90],
  [8, 270],
  [2, 0],
])('the orientation %i is a turn by %i degrees, whichever byte comes first', (orientation, turn) => {
  for (const little of [true, false]) {
    expect(jpegTurn(jpeg(app0, exif(tiff(ORIENTATION, orientation, little))))).toBe(turn);
  }
});

test('a JPEG that says nothing of it before its image begins is as it is', () => {
  expect(jpegTurn(jpeg(app0))).toBe(0);
  expect(jpegTurn(jpeg(exif(tiff(0x010f, 6, true))))).toBe(0);
  expect(jpegTurn(jpeg(exif(tiff(ORIENTATION, 6, true).subarray(0, 15))))).toBe(0);
  expect(jpegTurn(jpeg(segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/'))))).toBe(0);
  expect(jpegTurn(jpeg(segment(0xda, Buffer.alloc(2)), exif(tiff(ORIENTATION, 6, true))))).toBe(0);
});
