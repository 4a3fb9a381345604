/** The characters of a font's code points. */
export const charactersOf = (codePoints: readonly number[]): ReadonlySet<string> =>
  new Set(codePoints.map((code) => String.fromCodePoint(code)));

/** Whether a font that has these characters can print one; spaces and line breaks need none. */
export const canPrint = (known: ReadonlySet<string>, character: string): boolean =>
  /\s/.test(character) || known.has(character);
