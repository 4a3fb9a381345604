/** How a spec book is made up. Offices differ in each of these, and each combination must be read. */
export type BookLayout = {
  number: 'spaced' | 'joined' | 'half' | 'hyphens' | 'dots' | 'five';
  contents: 'leaders' | 'columns' | 'list' | 'table' | 'dates' | 'section-words' | 'page-in-section' | 'none';
  contentsTitle:
    | 'TABLE OF CONTENTS'
    | 'CONTENTS'
    | 'LIST OF SECTIONS'
    | 'SPECIFICATION NO. TITLE'
    | 'none'
    | 'front-section';
  volumes: 1 | 2;
  heading: 'one-line' | 'two-lines' | 'bare' | 'mixed' | 'title-above' | 'division-word' | 'none';
  running: 'title-number-page' | 'number-alone' | 'section-word-header' | 'page-of' | 'page-only' | 'none';
  end: 'plain' | 'numbered' | 'stars' | 'none';
  /** Sections follow one another on a page, or each begins on a page of its own. */
  flow: 'pages' | 'continuous';
  /** A project number or a date that looks like a section number, in the margin of every page. */
  decoy: 'none' | 'project-number' | 'date';
  part: 'PART 1 - GENERAL' | 'PART 1 GENERAL' | 'PART I - GENERAL' | '1.00 GENERAL';
};

export const USUAL: BookLayout = {
  number: 'spaced',
  contents: 'leaders',
  contentsTitle: 'TABLE OF CONTENTS',
  volumes: 1,
  heading: 'two-lines',
  running: 'title-number-page',
  end: 'plain',
  flow: 'pages',
  decoy: 'none',
  part: 'PART 1 - GENERAL',
};

/** A section to set: six digits and up to two levels after a point ("260533.16"), or five of MasterFormat 1995. */
export type BookSection = { digits: string; title: string };

/** The number as the layout prints it. */
export function printed(digits: string, style: BookLayout['number']): string {
  const [six = '', ...levels] = digits.split('.');
  if (six.length === 5) return digits;
  const pairs = [six.slice(0, 2), six.slice(2, 4), six.slice(4)];
  const joiner = { spaced: ' ', joined: '', hyphens: '-', dots: '.', half: ' ', five: '' }[style];
  const number = style === 'half' ? `${pairs[0]} ${pairs[1]}${pairs[2]}` : pairs.join(joiner);
  return [number, ...levels].join('.');
}
