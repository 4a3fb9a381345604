import { checkPng } from './check-png';
import { jpegTurn } from './jpeg-turn';
import { UnreadableImage } from './unreadable-image';

/** The longer side of the page, in points: that of A4. How large the paper was, few images say. */
const LONGER_SIDE = 842;

type ImageKind = 'PNG' | 'JPEG';

/** What a file is by its first bytes; undefined for whatever is no image that can be made a page. */
export function imageKindOf(bytes: Uint8Array): ImageKind | undefined {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (start === '89504e470d0a1a0a') return 'PNG';
  return start.startsWith('ffd8ff') ? 'JPEG' : undefined;
}

/**
 * A PDF of one page that shows the image and nothing else, the same bytes for the same image. A JPEG goes in as it is,
 * turned as its camera was. Throws UnreadableImage.
 */
export async function pdfOfImage(bytes: Uint8Array, kind: ImageKind): Promise<Uint8Array> {
  if (kind === 'PNG') checkPng(bytes);
  // loaded when it is needed: most submits are PDFs
  const { degrees, PDFDocument } = await import('@cantoo/pdf-lib');
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
