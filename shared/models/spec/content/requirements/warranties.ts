import type { ContentNode } from '../../../../contract/content-result';
import type { Warranty } from '../../../../contract/requirements';
import { wholeText } from '../text';
import { headedBy, headingOf, statements } from './headed';
import { citationOf, merged } from './requirement';

const HEADING = /\bwarrant(?:y|ies)\b|\bguarant(?:ee|y|ees|ies)\b/i;
const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const OTHER_NUMBERS: Record<string, number> = { fifteen: 15, twenty: 20, 'twenty-five': 25, thirty: 30 };
const PERIOD = new RegExp(
  `\\b(\\d{1,3}|${[...Object.keys(OTHER_NUMBERS).reverse(), ...NUMBER_WORDS].join('|')})\\s*(?:\\(\\d{1,3}\\))?[\\s-]*(full\\s+)?(year|month|day)s?\\b`,
  'i',
);

/** The paragraphs of the warranty articles, and those elsewhere that are headed by the word; each with its term. */
export function warrantiesOf(nodes: readonly ContentNode[]): Warranty[] {
  const articles = headedBy(nodes, HEADING).flatMap((article) => statements(article, ({ text }) => /:$/.test(text)));
  const loose = everyLeaf(nodes).filter((node) => HEADING.test(headingOf(node)) && node.text.includes(':'));
  const found = [...articles, ...loose].map((node) => {
    const text = wholeText(node);
    return { text, period: periodOf(text), citations: [citationOf(node)] };
  });
  return merged(found, ({ text }) => text).map((item) => ({ ...item, citations: item.citations.slice(0, 1) }));
}

const everyLeaf = (nodes: readonly ContentNode[]): ContentNode[] =>
  nodes.flatMap((node) => (node.children.length === 0 ? [node] : everyLeaf(node.children)));

/** The first term that a text gives: "5 years", "two (2) years", "one-year". */
export function periodOf(text: string): Warranty['period'] {
  const [, number = '', , unit] = PERIOD.exec(text) ?? [];
  if (unit === undefined) return null;
  const word = number.toLowerCase();
  const index = NUMBER_WORDS.indexOf(word);
  const value = index >= 0 ? index : (OTHER_NUMBERS[word] ?? Number(word));
  const lower = unit.toLowerCase();
  return { value, unit: lower === 'day' || lower === 'month' ? lower : 'year' };
}
