import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** DejaVu Sans Condensed: Latin, Greek, Cyrillic and the usual signs, free to use and to embed. */
export const FONT_FILES = {
  regular: 'DejaVuSansCondensed.ttf',
  bold: 'DejaVuSansCondensed-Bold.ttf',
  italic: 'DejaVuSansCondensed-Oblique.ttf',
  boldItalic: 'DejaVuSansCondensed-BoldOblique.ttf',
} as const;

export type FontStyle = keyof typeof FONT_FILES;

/** A deployed function carries the fonts beside its handler; everywhere else they are where npm put them. */
export function fontFile(style: FontStyle): string {
  const bundled = join(process.env.LAMBDA_TASK_ROOT ?? __dirname, FONT_FILES[style]);
  return existsSync(bundled) ? bundled : createRequire(__filename).resolve(`dejavu-fonts-ttf/ttf/${FONT_FILES[style]}`);
}

export const fontBytes = (style: FontStyle): Uint8Array => readFileSync(fontFile(style));
