import { type BookLayout, type BookSection, printed } from './layout';

/** The lines that open a section, in the way of the layout. */
export function headingLines({ heading, number }: BookLayout, { digits, title }: BookSection): string[] {
  const written = printed(digits, number);
  const capitals = wrap(title.toUpperCase(), 52);
  switch (heading) {
    case 'one-line':
      return wrap(`SECTION ${written} - ${title.toUpperCase()}`, 60);
    case 'two-lines':
      return [`SECTION ${written}`, ...capitals];
    case 'bare':
      return wrap(`${written} ${title.toUpperCase()}`, 60);
    case 'mixed':
      return [`Section ${written}`, title];
    case 'title-above':
      return [...wrap(title.toUpperCase(), 90), `SECTION ${written}`];
    case 'division-word':
      return [`DIVISION ${digits.slice(0, 2)} - SECTION ${written}`, ...capitals];
    case 'none':
      return [title];
  }
}

/** Breaks a text into lines of at most `width` characters, between words. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
