import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { checkPng } from './check-png';
import type { ImageKind } from './image-kind';
import { jpegTurn } from './jpeg-turn';
import { UnreadableImage } from './unreadable-image';

/** The longer side of the page, in points: that of A4. How large the paper was, few images say. */
const LONGER_SIDE = 842;

/**
 * A PDF of one page that shows the image and nothing else, the same bytes for the same image. A JPEG goes in as it is,
 * turned as its camera was. Throws UnreadableImage.
 */
export async function pdfOfImage(bytes: Uint8Array, kind: ImageKind): Promise<Uint8Array> {
  if (kind === 'PNG') checkPng(bytes);
  try {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    const image = kind === 'PNG' ? await pdf.embedPng(bytes) : await pdf.embedJpg(bytes);
    const scale = LONGER_SIDE / Math.max(image.width, image.height);
    const size = { width: image.width * scale, height: image.height * scale };
    const page = pdf.addPage([size.width, size.height]);
    page.drawImage(image, { x: 0, y: 0, ...size });
    if (kind === 'JPEG') page.setRotation(degrees(jpegTurn(bytes)));
    return await pdf.save();
  } catch {
    throw new UnreadableImage(`The ${kind} image is damaged.`);
  }
}
