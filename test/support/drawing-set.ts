import { assemble } from './pdfs';

/** Sheets of a drawing set, written by code. Places are in points from the top left of the sheet as a viewer shows it. */

export type Rotation = 0 | 90 | 180 | 270;

/** `content` is drawn in the space of the sheet as it is shown, origin bottom left; `size` is what a viewer shows. */
export type DrawnSheet = { content: string; size: readonly [number, number]; rotate?: Rotation };

/** Text at its baseline; turned it runs up the page. The baseline is `fromTop` points below the sheet's upper edge. */
export const text = (words: string, x: number, fromTop: number, size: number, turned = false): string => {
  const [a, b, c, d] = turned ? [0, 1, -1, 0] : [1, 0, 0, 1];
  return `BT /F1 ${size} Tf ${a} ${b} ${c} ${d} ${x} {H-${fromTop}} Tm (${words.replace(/[()\\]/g, '\\$&')}) Tj ET\n`;
};

/** A PDF of the sheets, each stored turned as its `rotate` says, so that all are shown alike; with a bookmark for each, or none. */
export function drawingSet(sheets: readonly DrawnSheet[], bookmarks: readonly string[] = []): Buffer {
  const firstPage = 4;
  const page = (index: number) => firstPage + 2 * index;
  const kids = sheets.map((_, index) => `${page(index)} 0 R`).join(' ');
  const outline = firstPage + 2 * sheets.length;
  const bookmark = (index: number) => outline + 1 + index;
  return assemble([
    Buffer.from(`<< /Type /Catalog /Pages 2 0 R ${bookmarks.length > 0 ? `/Outlines ${outline} 0 R` : ''} >>`),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${sheets.length} >>`),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    ...sheets.flatMap(({ content, size: [width, height], rotate = 0 }, index) => {
      const [wide, high] = rotate % 180 === 0 ? [width, height] : [height, width];
      const matrix = {
        0: '1 0 0 1 0 0',
        90: `0 1 -1 0 ${height} 0`,
        180: `-1 0 0 -1 ${width} ${height}`,
        270: `0 -1 1 0 0 ${width}`,
      }[rotate];
      const placed = content.replace(/\{H-([\d.]+)\}/g, (_, fromTop: string) => String(height - Number(fromTop)));
      const stream = `${matrix} cm\n${placed}`;
      return [
        Buffer.from(
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Rotate ${rotate} /Contents ${page(index) + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        ),
        Buffer.from(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`, 'latin1'),
      ];
    }),
    Buffer.from(`<< /Type /Outlines /First ${bookmark(0)} 0 R /Last ${bookmark(bookmarks.length - 1)} 0 R >>`),
    ...bookmarks.map((title, index) => {
      const next = index + 1 < bookmarks.length ? `/Next ${bookmark(index + 1)} 0 R` : '';
      return Buffer.from(`<< /Title (${title}) /Parent ${outline} 0 R /Dest [${page(index)} 0 R /Fit] ${next} >>`);
    }),
  ]);
}

/** What a title block says, and where it stands: to the right, there with its title running up, or along the bottom. */
export type TitleBlock = { number: string; title: string[]; place: 'right' | 'turned' | 'bottom'; captions: boolean };

/** A sheet with the marks that plans have, none of them its number, and a title block. */
export function planSheet(
  { number, title, place, captions }: TitleBlock,
  [width, height]: readonly [number, number],
  views = '',
): string {
  const marks =
    ['A', 'B', 'C', '1', '2', '3'].map((grid, index) => text(grid, 200 + index * 130, 60, 14)).join('') +
    text('A5.1', 420, 300, 8) +
    text('SEE S201 FOR FRAMING PLAN', 500, 520, 8) +
    text('GENERAL CONTRACTOR SHALL VERIFY ALL DIMENSIONS ON SITE.', 240, 700, 8) +
    text('ALL DOORS ARE SHOWN IN THE DOOR SCHEDULE.', 240, 712, 8);
  const project = (x: number, y: number) =>
    text('RIVERSIDE HIGH SCHOOL', x, y, 12) + text('PROJECT NO. 2207', x, y + 20, 8);
  if (place === 'bottom') {
    const top = height - 90;
    const block = title.map((line, index) => text(line, width - 560, top + 30 + index * 20, 16)).join('');
    const names = captions
      ? text('DRAWING TITLE', width - 560, top + 8, 7) + text('SHEET NO.', width - 130, top + 8, 7)
      : '';
    return marks + views + project(100, top + 20) + block + names + text(number, width - 130, top + 50, 34);
  }
  const left = width - 150;
  const names = captions
    ? text('SHEET NUMBER:', left, height - 80, 7) +
      (place === 'right' ? text('SHEET TITLE:', left, height - 200, 7) : '')
    : '';
  const block = title
    .map((line, index) =>
      place === 'turned'
        ? text(line, left + 30 + index * 18, height - 200, 14, true)
        : text(line, left, height - 182 + index * 16, 13),
    )
    .join('');
  return marks + views + project(left, 120) + names + block + text(number, left, height - 40, 34);
}
