import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { openPdf } from '../../shared/models/pdf/document';
import type { RgbImage } from '../../shared/models/pdf/render-sheet';
import { pdfEngine } from '../../shared/models/pdf/wasm-file';

/** The pixels of a PNG, read by another's code: pdfkit puts it on a page of its size, which PDFium draws. */
export async function decodePng(png: Buffer): Promise<RgbImage> {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const document = new PDFDocument({ size: [width, height], margin: 0 });
  document.image(png, 0, 0, { width, height });
  document.end();
  const image = openPdf(pdfEngine(), await buffer(document)).renderSheet(1, () => ({ width, height, shapes: [] }));
  if ('fails' in image) throw new Error(image.fails);
  return image;
}

/** Red, green and blue at a place, in pixels from the top left. */
export const pixelAt = ({ width, pixels }: RgbImage, x: number, y: number): number[] => {
  const from = (Math.floor(y) * width + Math.floor(x)) * 3;
  return [...pixels.subarray(from, from + 3)];
};
