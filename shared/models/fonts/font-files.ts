import { readFileSync } from 'node:fs';
import { packageFile } from '../package-file';

/** DejaVu Sans Condensed: Latin, Greek, Cyrillic and the usual signs, free to use and to embed. */
export const FONT_FILES = {
  regular: 'DejaVuSansCondensed.ttf',
  bold: 'DejaVuSansCondensed-Bold.ttf',
  italic: 'DejaVuSansCondensed-Oblique.ttf',
  boldItalic: 'DejaVuSansCondensed-BoldOblique.ttf',
} as const;

export type FontStyle = keyof typeof FONT_FILES;

export const fontFile = (style: FontStyle): string => packageFile(`dejavu-fonts-ttf/ttf/${FONT_FILES[style]}`);

export const fontBytes = (style: FontStyle): Uint8Array => readFileSync(fontFile(style));
