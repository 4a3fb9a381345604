const BROKEN = /(\p{L}+)-$/u;

/** The words that a text uses, in lower case and without hyphens: what joinLines knows words by. */
export const wordsOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap(
      (text) =>
        text
          .replace(/-$/, '- ')
          .toLowerCase()
          .match(/\p{L}+(?![\p{L}]|-\s)/gu) ?? [],
    ),
  );

/**
 * A line and the one it goes on with. A hyphen at its end is a word's own ("zinc-" "coated") when a capital follows or
 * the text knows what stands before it as a word; otherwise ("Polycar-" "bonate") the line broke the word.
 */
export function joinLines(text: string, more: string, words: ReadonlySet<string>): string {
  const before = BROKEN.exec(text)?.[1]?.toLowerCase();
  const after = /^\p{L}+/u.exec(more)?.[0] ?? '';
  if (before === undefined || after === '') return `${text} ${more}`.trim();
  const own = after !== after.toLowerCase() || (words.has(before) && !words.has(before + after));
  return own ? text + more : text.slice(0, -1) + more;
}
