import { deflateSync } from 'node:zlib';
import { openPdf } from '../../shared/models/pdf/document';
import type { GreyImage } from '../../shared/models/pdf/render';
import { pdfEngine } from '../../shared/models/pdf/wasm-file';
import { assemble } from './pdfs';

/** How a page was laid on the scanner: `tilt` in degrees, counter-clockwise; `dpi` of the scanner. */
export type ScanOptions = { dpi?: number; tilt?: number };

/** The same pages as images without a text layer, grey and a little dirty, as a scanner makes them. */
export function scannedPdf(
  pdf: Uint8Array,
  pages: readonly number[],
  { dpi = 200, tilt = 0 }: ScanOptions = {},
): Buffer {
  const document = openPdf(pdfEngine(), pdf);
  return pdfOfScans(
    pages.map((page) => {
      const image = document.renderGrey(page, dpi);
      if (image === null) throw new Error(`no page ${page}`);
      return image;
    }),
    tilt,
  );
}

/** Images of whole pages, as a scanner makes them, one a page, laid askew by `tilt` degrees. */
export function pdfOfScans(clean: readonly GreyImage[], tilt: number): Buffer {
  const images = clean.map(dirty);
  const kids = images.map((_, index) => `${3 + 3 * index} 0 R`).join(' ');
  return assemble([
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${images.length} >>`),
    ...images.flatMap((image, index) => pageOf(image, 3 + 3 * index, tilt)),
  ]);
}

/** The objects of one page, the first numbered `first`: the page, how the image lies on it, and the image. */
function pageOf({ width, height, dpi, pixels }: GreyImage, first: number, tilt: number): Buffer[] {
  const resources = `<< /XObject << /Scan ${first + 2} 0 R >> >>`;
  const [cos, sin] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
  const [wide, tall] = [(width * 72) / dpi, (height * 72) / dpi]; // points
  const placed = [
    wide * cos,
    wide * sin,
    -tall * sin,
    tall * cos,
    (wide - wide * cos + tall * sin) / 2,
    (tall - wide * sin - tall * cos) / 2,
  ];
  const image = `/Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`;
  return [
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${tall}] /Resources ${resources} /Contents ${first + 1} 0 R >>`,
    ),
    stream('', Buffer.from(`${placed.map((n) => n.toFixed(4)).join(' ')} cm /Scan Do`)),
    stream(`/Type /XObject ${image} /Filter /FlateDecode`, deflateSync(pixels, { level: 1 })),
  ];
}

const stream = (entries: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from('\nendstream')]);

/** Grey paper, pale ink and specks, the same each time: a linear congruential generator says where. */
function dirty(image: GreyImage): GreyImage {
  let state = 12345;
  const pixels = image.pixels.map((value) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    const noise = (state >> 16) % 24;
    return (state >> 8) % 40_000 === 0 ? 60 : Math.min(255, 30 + value * 0.8 + noise);
  });
  return { ...image, pixels };
}
