import { extname } from 'node:path';

/** The format that the name of a file asks for; throws for one that is neither `.png` nor `.svg`. */
export function formatOf(file: string): 'png' | 'svg' {
  const extension = extname(file).toLowerCase();
  if (extension === '.png' || extension === '.svg') return extension === '.png' ? 'png' : 'svg';
  throw new Error(`--overlay ${file}: name a file that ends in .png or .svg.`);
}

/** `out.png`; of a document with several sheets `out-3.png` for page 3. */
export function fileOf(file: string, page: number, sheets: number): string {
  const extension = extname(file);
  return sheets === 1 ? file : `${file.slice(0, -extension.length)}-${page}${extension}`;
}
