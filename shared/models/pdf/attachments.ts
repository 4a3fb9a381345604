import type { Pdfium } from './pdfium';
import { utf16Text } from './utf16-text';

/** A file embedded in the PDF, as the name tree EmbeddedFiles of its catalog lists it. */
export type Attachment = { name: string; bytes: Uint8Array };

const MOST_ATTACHMENTS = 100; // a hostile name tree can be endless

/** The embedded files whose names `wanted` takes, in the order of the file; those of more than `mostBytes` are passed over. */
export function readAttachments(
  pdfium: Pdfium,
  document: number,
  wanted: (name: string) => boolean,
  mostBytes: number,
): Attachment[] {
  const { exports } = pdfium;
  const count = Math.min(MOST_ATTACHMENTS, exports.FPDFDoc_GetAttachmentCount(document));
  const files: Attachment[] = [];
  for (let index = 0; index < count; index += 1) {
    const attachment = exports.FPDFDoc_GetAttachment(document, index);
    if (attachment === 0) continue;
    const name = utf16Text(pdfium, (address, size) => exports.FPDFAttachment_GetName(attachment, address, size));
    if (!wanted(name)) continue;
    const bytes = contentOf(pdfium, attachment, mostBytes);
    if (bytes !== undefined) files.push({ name, bytes });
  }
  return files;
}

function contentOf({ exports, bytes, view }: Pdfium, attachment: number, mostBytes: number): Uint8Array | undefined {
  const needed = exports.malloc(4);
  try {
    if (exports.FPDFAttachment_GetFile(attachment, 0, 0, needed) === 0) return undefined;
    const size = view().getUint32(needed, true);
    const address = size > 0 && size <= mostBytes ? exports.malloc(size) : 0;
    if (address === 0) return undefined;
    exports.FPDFAttachment_GetFile(attachment, address, size, needed);
    const content = bytes().slice(address, address + size);
    exports.free(address);
    return content;
  } finally {
    exports.free(needed);
  }
}
