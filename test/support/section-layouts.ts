import type { BookLayout, MadeSection, Outline } from './section-book';

const letter = (index: number) => String.fromCharCode(97 + index);
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

const lists = [
  (index: number) => `${letter(index).toUpperCase()}.`,
  (index: number) => `${index + 1}.`,
  (index: number) => `${letter(index)}.`,
  (index: number) => `${index + 1})`,
  (index: number) => `${letter(index)})`,
];

const plain: BookLayout = {
  name: '1.1, A., 1., a. with hanging indents and a footer',
  heading: ({ number, title }) => [`SECTION ${number} - ${title}`],
  part: (index, title) => `PART ${index} - ${title}`,
  number: (part, level, index) => (level === 0 ? `${part}.${index + 1}` : (lists[level - 1]?.(index) ?? '')),
  indents: [0, 14, 43, 72, 101, 130],
  hang: 29,
  fontSize: 10,
  space: 9,
  running: ({ number, title }, page) => ({
    header: ['Town Library, Phase 2', 'June 21, 2024'],
    footer: [`${title}   ${number} - ${page}`],
  }),
  endMark: ({ number }) => `END OF SECTION ${number}`,
  shared: false,
};

/** Layouts that differ in all that a reader could come to rely on. */
export const LAYOUTS: BookLayout[] = [
  plain,
  {
    ...plain,
    name: '1.01, tight lines, heading on two lines, header that repeats it',
    heading: ({ number, title }) => [`SECTION ${number}`, title],
    part: (index, title) => `PART ${index}  ${title}`,
    number: (part, level, index) => (level === 0 ? `${part}.0${index + 1}` : (lists[level - 1]?.(index) ?? '')),
    indents: [0, 36, 72, 108, 144, 180],
    hang: 36,
    space: 0,
    running: ({ number, title }, page) => ({ header: [`SECTION ${number}`, title], footer: [`Page ${page} of 40`] }),
    endMark: () => 'END OF SECTION',
  },
  {
    ...plain,
    name: 'all numbers flush left, no running lines, several sections on a page',
    indents: [0, 0, 0, 0, 0, 0],
    hang: 24,
    running: () => ({ header: [], footer: [] }),
    shared: true,
  },
  {
    ...plain,
    name: 'decimal numbers at every level, no end marks',
    number: (part, _level, index, parent) => `${parent === '' ? part : parent}.${index + 1}`,
    indents: [0, 10, 20, 30, 40, 50],
    hang: 50,
    running: ({ number }, page) => ({ header: [], footer: [`${number}-${page}`, 'County of Ash   Water Works'] }),
    endMark: undefined,
  },
  {
    ...plain,
    name: 'articles A., then 1., a., (1) and Roman numbers, large type',
    part: (index, title) => `PART ${['I', 'II', 'III'][index - 1]} - ${title}`,
    number: (_part, level, index) =>
      [lists[0]?.(index), lists[1]?.(index), lists[2]?.(index), `(${index + 1})`, `${roman[index]}.`][level] ?? '',
    fontSize: 12,
    space: 4,
    endMark: ({ number }) => `**end of section ${number}**`,
  },
];

const WORDS = (
  'steel concrete coordinate verify substrate approved conduit finish delivered tested anchors before after where indicated ' +
  'drawings equal thickness inches coating primer weld bolt gasket panel circuit breaker label supply valve insulation joint ' +
  'sealant frame door hinge glass roof membrane flashing drain slope curb soil compaction layer moisture content sample'
).split(' ');

/** A sentence that is always the same for `seed`: words drawn by a linear congruential generator. */
function sentence(seed: number, words: number): string {
  let state = seed * 7919 + 17;
  const drawn = Array.from({ length: words }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return WORDS[Math.floor(state / 65536) % WORDS.length];
  });
  return `Provide ${drawn.join(' ')} for ${drawn[0]}${drawn[1]}.`;
}

/** Levels of paragraphs, each with `width` items and one of these with children. */
const outline = (seed: number, width: number, depth: number): Outline[] =>
  Array.from({ length: width }, (_, index) => ({
    text: sentence(seed + index, 6 + ((seed * 5 + index * 7) % 25)),
    ...(depth > 1 && index === 0 && { children: outline(seed * 3 + 1, width, depth - 1) }),
  }));

const TITLES = ['SUMMARY', 'ACTION SUBMITTALS', 'QUALITY ASSURANCE', 'DELIVERY, STORAGE AND HANDLING'];

const section = (number: string, title: string, seed: number, depth: number): MadeSection => ({
  number,
  title,
  parts: ['GENERAL', 'PRODUCTS', 'EXECUTION'].map((name, part) => ({
    title: name,
    articles: TITLES.map((text, index) => ({ text, children: outline(seed + part * 11 + index, 3, depth) })),
  })),
});

export const SECTIONS: MadeSection[] = [
  section('03 30 00', 'CAST-IN-PLACE CONCRETE', 2, 2),
  section('26 05 19', 'LOW-VOLTAGE CONDUCTORS', 5, 4),
  section('26 05 33.16', 'BOXES', 9, 1),
  section('31 23 00', 'EXCAVATION AND FILL', 13, 3),
];
