const EXIF = Buffer.from('Exif\0\0', 'latin1');
const ORIENTATION = 0x0112;
const START_OF_SCAN = 0xda;
const APP1 = 0xe1;

/** Degrees clockwise by which a viewer turns the image, by its Exif orientation (CIPA DC-008, 4.6.5); mirrored ones are not known. */
const TURNS: Record<number, 90 | 180 | 270> = { 3: 180, 6: 90, 8: 270 };

/** The Exif block of a JPEG, a TIFF file of its own, or undefined. */
function exifOf(jpeg: Buffer): Buffer | undefined {
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== START_OF_SCAN; ) {
    const length = jpeg.readUInt16BE(at + 2);
    const segment = jpeg.subarray(at + 4, at + 2 + length);
    if (jpeg[at + 1] === APP1 && segment.subarray(0, EXIF.length).equals(EXIF)) return segment.subarray(EXIF.length);
    at += 2 + length;
  }
  return undefined;
}

function orientationOf(tiff: Buffer): number | undefined {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = Array.from({ length: short(directory) }, (_, index) => directory + 2 + index * 12);
  const entry = entries.find((at) => short(at) === ORIENTATION);
  return entry === undefined ? undefined : short(entry + 8);
}

/** Degrees clockwise by which a JPEG is to be turned to be upright: cameras store how they were held. 0 when it does not say so. */
export function jpegTurn(bytes: Uint8Array): 0 | 90 | 180 | 270 {
  try {
    const exif = exifOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return (exif && TURNS[orientationOf(exif) ?? 1]) ?? 0;
  } catch {
    return 0; // a block that ends too early says nothing
  }
}
