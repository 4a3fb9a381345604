import { type ImageConversion, imageTask } from '../../../shared/contract/workflow';
import { putPdf, readPdf } from '../../../shared/files/documents';
import { imageKindOf } from '../../../shared/models/images/image-kind';
import { pdfOfImage } from '../../../shared/models/images/image-pdf';
import { UnreadableImage } from '../../../shared/models/images/unreadable-image';

/** Replaces an uploaded image by a PDF of it. It runs apart from the API, as it decodes files nobody has looked at. */
export const handler = async (event: unknown): Promise<ImageConversion> => {
  const { key } = imageTask.parse(event);
  const image = await readPdf(key);
  const kind = image && imageKindOf(image);
  if (!kind) throw new Error('There is no image under the key');
  try {
    const pdf = await pdfOfImage(image, kind);
    await putPdf(key, pdf);
    return { outcome: 'converted', size_bytes: pdf.length };
  } catch (error) {
    if (error instanceof UnreadableImage) return { outcome: 'refused', detail: error.message };
    throw error;
  }
};
