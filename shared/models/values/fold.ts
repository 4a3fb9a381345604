/** Lower case without accents, and each dash, quote and ordinal sign as one of its kind; every offset stays as it was. */
export const fold = (text: string): string => text.replace(/[^ -~\t]|[A-Z]/gu, foldOne);

function foldOne(letter: string): string {
  const plain = PLAIN[letter] ?? letter.normalize('NFD').charAt(0).toLowerCase();
  return plain.padEnd(letter.length, ' ').slice(0, letter.length);
}

const PLAIN: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '’': "'",
  '´': "'",
  º: '°',
  '˚': '°',
  ø: 'o',
  ł: 'l',
};
