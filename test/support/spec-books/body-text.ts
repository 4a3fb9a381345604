import { type BookLayout, type BookSection, printed } from './layout';

/** A line of a section: its indent in points, and its text. Two spaces between lines are the setter's business. */
export type BodyLine = { indent: number; text: string };

const SENTENCES = [
  'Provide products that comply with the requirements of the authorities having jurisdiction.',
  'Coordinate the work of this Section with the work of other trades before installation begins.',
  'Deliver materials in the original packages of the manufacturer, with labels intact.',
  'Install in accordance with the written instructions of the manufacturer and ASTM C 840.',
  'Replace work that does not conform, at no cost to the Owner, within 30 days.',
];

/** The text of a section after its heading, about `lines` long; it refers to other sections as real books do. */
export function bodyLines(layout: BookLayout, others: readonly BookSection[], lines: number): BodyLine[] {
  const [, , general] = /^(.*?)(GENERAL)$/.exec(layout.part) ?? [];
  const lead = layout.part.replace(general ?? '', '');
  const part = (number: number, title: string) =>
    lead.replace(/1(?=\D|$)|I(?=\s)/, (one) => (one === 'I' ? 'I'.repeat(number) : String(number))) + title;
  const body: BodyLine[] = [
    { indent: 0, text: part(1, 'GENERAL') },
    { indent: 0, text: '1.01 RELATED SECTIONS' },
    { indent: 18, text: 'A. Drawings and general provisions of the Contract apply to this Section.' },
  ];
  others.slice(0, 4).forEach(({ digits, title }, index) => {
    const number = printed(digits, layout.number);
    body.push({ indent: 36, text: `${index + 1}. Section ${number} - ${title}` });
    // a reference that a narrow column breaks before the word
    body.push({ indent: 54, text: `Section ${number}, and other Sections as they apply to the work.` });
  });
  let article = 1;
  while (body.length < lines) {
    article += 1;
    if (article === 4) body.push({ indent: 0, text: part(2, 'PRODUCTS') });
    body.push({ indent: 0, text: `${article < 4 ? 1 : 2}.0${article % 9 || 9} REQUIREMENTS OF KIND ${article}` });
    SENTENCES.forEach((text, index) => {
      body.push({ indent: 18, text: `${String.fromCharCode(65 + index)}. ${text}` });
    });
  }
  body.push({ indent: 0, text: part(3, 'EXECUTION') }, { indent: 0, text: '3.01 INSTALLATION' });
  body.push({ indent: 18, text: 'A. Install the work plumb, level, and true to line.' });
  return body;
}
