import type { ContentNode } from '../../../../contract/content-result';
import type { RelatedSection } from '../../../../contract/requirements';
import { groupOf } from '../../../values/group';
import { flattened, headedBy } from './headed';
import { citationOf, merged } from './requirement';

const LISTS =
  /^related\s+(?:sections?|requirements?|work|documents?|specifications?)|^(?:work|products)\s+(?:specified|furnished|installed).*\b(?:elsewhere|other\s+sections?)/i;
// 26 05 19, 260519, 26 0519, 26 05 33.16; MasterFormat 1995 has five digits in one
const NUMBER = '\\d\\d[ .-]?\\d\\d[ .-]?\\d\\d(?:\\.\\d{1,2}){0,2}|\\d{5}';
const MENTION = new RegExp(
  `\\bSections?\\s+((?:${NUMBER})(?:(?:\\s*,\\s*|\\s+and\\s+|\\s*,\\s*and\\s+|\\s*&\\s*)(?:Section\\s+)?(?:${NUMBER})(?!\\d))*)(?!\\d)`,
  'gi',
);
const ONE = new RegExp(`(?:${NUMBER})(?!\\d)`, 'g');
const QUOTED_AFTER = /^[\s,–—:-]*["“]([^"”]{3,120}?)[.,]?["”]/;
// a title goes on to the end of the clause; commas belong to it where the whole paragraph is the reference
const LISTED_AFTER = /^\s*[-–—:,]\s*([^;:.]{3,120}?)(?:\s+for\s+\p{Ll}.*)?(?:[;:.]|$)/u;
const CLAUSE_AFTER = /^\s*[-–—:]\s*([^;:.,]{3,120}?)(?:\s+for\s+\p{Ll}.*)?(?:[;:.,]|$)/u;
const QUOTED = /\bSections?\s*,?\s*["“]([^"”]{3,120}?)[.,]?["”]/gi;
const TITLE_BEFORE = /^([^:]{3,80}):\s*(?:Refer\s+to\s+)?Section\s+\S/i;

/** The sections that this one points to, by number or by title, each once with all its places. `own` is its own code. */
export function relatedSectionsOf(nodes: readonly ContentNode[], own: string): RelatedSection[] {
  const lists = new Set(headedBy(nodes, LISTS).flatMap(flattened));
  const found = nodes.flatMap(flattened).flatMap((node) =>
    mentionsIn(node.rows?.flat().join(' ; ') ?? node.text, lists.has(node)).map((mention) => ({
      ...mention,
      listed: lists.has(node),
      citations: [citationOf(node)],
    })),
  );
  const others = found.filter(({ section_code }) => section_code !== own);
  return merged(others, ({ section_code, section_title }) => section_code ?? `"${section_title?.toLowerCase()}`).map(
    (item) => ({
      ...item,
      listed: others.some((other) => sameSection(other, item) && other.listed),
      section_title:
        item.section_title ??
        others.find((other) => sameSection(other, item) && other.section_title)?.section_title ??
        null,
    }),
  );
}

type Mention = Pick<RelatedSection, 'section_code' | 'section_title'>;

const sameSection = (a: Mention, b: Mention) => a.section_code !== null && a.section_code === b.section_code;

function mentionsIn(text: string, inList: boolean): Mention[] {
  const numbered = [...text.matchAll(MENTION)].flatMap((match) => {
    const codes = [...groupOf(match, 1).matchAll(ONE)].map(([number]) => number.replace(/\D/g, ''));
    const title = codes.length === 1 ? titleOf(text, match.index, match[0].length) : null;
    return codes.map((section_code) => ({ section_code, section_title: title }));
  });
  const quoted = [...text.matchAll(QUOTED)].map((match) => ({ section_code: null, section_title: groupOf(match, 1) }));
  const bare = inList && numbered.length + quoted.length === 0 ? atStart(text) : [];
  return [...numbered, ...quoted, ...bare];
}

function titleOf(text: string, index: number, length: number): string | null {
  const rest = text.slice(index + length);
  const after = (QUOTED_AFTER.exec(rest) ?? (index === 0 ? LISTED_AFTER : CLAUSE_AFTER).exec(rest))?.[1];
  const before = index > 0 ? TITLE_BEFORE.exec(text)?.[1] : undefined;
  return (after ?? before)?.trim() ?? null;
}

/** In a list of related sections a line may be the number and the title alone. */
function atStart(text: string): Mention[] {
  const match = new RegExp(`^(${NUMBER})(?!\\d)\\s*[-–—:]?\\s*(\\p{Lu}.{2,119})$`, 'u').exec(text);
  if (match === null) return [];
  return [{ section_code: groupOf(match, 1).replace(/\D/g, ''), section_title: groupOf(match, 2).replace(/\.$/, '') }];
}
