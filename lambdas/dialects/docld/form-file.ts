import { imageKindOf } from '../../../shared/models/images/image-kind';
import type { NewDocument } from '../../api/create-document/read';

/** A form's file as a new document; a picture is made a PDF of one page. */
export const formFile = (file: { filename: string; bytes: Uint8Array }): NewDocument => ({
  source: 'multipart',
  ...file,
  isImage: imageKindOf(file.bytes) !== undefined,
});
