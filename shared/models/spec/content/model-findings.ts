import * as z from 'zod/mini';
import type { ContentNode } from '../../../contract/content-result';
import type { Citation, KindOfParagraph, Requirements } from '../../../contract/requirements';
import { CLOSEOUT_KIND_NAMES, QUALITY_KIND_NAMES, SUBMITTAL_KIND_NAMES } from './requirements/kinds';
import { citationOf } from './requirements/requirement';
import { periodOf } from './requirements/warranties';
import { wholeText } from './text';

const id = z.int();
const ofAKind = z._default(z.array(z.object({ id, kind: z.string() })), []);
const product = z._default(z.nullable(z.string()), null);
const answer = z.object({
  submittals: ofAKind,
  quality_assurance: ofAKind,
  closeout: ofAKind,
  warranties: z._default(z.array(z.object({ id })), []),
  manufacturers: z._default(z.array(z.object({ id, name: z.string(), product })), []),
});

/**
 * What the rules found and, marked `source: 'model'`, what a model's answer adds: paragraphs that no rule named, under
 * the kinds there are, and manufacturers that the paragraph really names. `nodes[0]` is the paragraph of id 1.
 * Throws when the answer is not the JSON that was asked for.
 */
export function modelFindings(text: string, nodes: readonly ContentNode[], rules: Requirements): Requirements {
  const found = answer.parse(JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)));
  const source = 'model' as const;

  const added = <Asked extends { id: number }>(known: readonly { citations: Citation[] }[], asked: readonly Asked[]) =>
    asked.flatMap((one) => {
      const node = nodes[one.id - 1];
      const isNew = node !== undefined && !known.some(({ citations }) => citations.some((place) => isAt(place, node)));
      return isNew ? [{ ...one, node }] : [];
    });
  const paragraphs = (
    known: KindOfParagraph[],
    asked: readonly { id: number; kind: string }[],
    kinds: readonly string[],
  ): KindOfParagraph[] => [
    ...known,
    ...added(known, asked).map(({ node, kind }) => ({
      kind: kinds.includes(kind) ? kind : 'other',
      text: wholeText(node),
      citations: [citationOf(node)],
      source,
    })),
  ];

  return {
    ...rules,
    submittals: paragraphs(rules.submittals, found.submittals, SUBMITTAL_KIND_NAMES),
    quality_assurance: paragraphs(rules.quality_assurance, found.quality_assurance, QUALITY_KIND_NAMES),
    closeout: paragraphs(rules.closeout, found.closeout, CLOSEOUT_KIND_NAMES),
    warranties: [
      ...rules.warranties,
      ...added(rules.warranties, found.warranties).map(({ node }) => {
        const text = wholeText(node);
        return { text, period: periodOf(text), citations: [citationOf(node)], source };
      }),
    ],
    manufacturers: [
      ...rules.manufacturers,
      ...found.manufacturers.flatMap(({ id, name, product }) => {
        const node = nodes[id - 1];
        if (node === undefined || name === '' || rules.manufacturers.some((one) => one.name === name)) return [];
        const text = wholeText(node);
        if (!text.includes(name)) return [];
        const named = product !== null && text.includes(product) ? product : null;
        return [{ name, product: named, basis_of_design: false, citations: [citationOf(node)], source }];
      }),
    ],
  };
}

const isAt = (place: Citation, { page, bbox }: ContentNode) => place.page === page && place.bbox.y1 === bbox.y1;
