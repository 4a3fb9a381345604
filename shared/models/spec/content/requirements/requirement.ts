import type { ContentNode, PageBox } from '../content-result';

/** Where a requirement stands: the paragraph's path ("1.03.A.2"), page (1-based) and box in PDF user space. */
export type Citation = { path: string; page: number; bbox: PageBox };

/** Of what a language model found and no rule did; see language-model.ts. */
type Found = { citations: Citation[]; source?: 'model' };

/** A paragraph of one sort: `kind` is one of the rule's own kinds, "other" where the words name none. */
export type KindOfParagraph = Found & { kind: string; text: string };

export type ReferencedStandard = { designation: string; organization: string; citations: Citation[] };

export type Manufacturer = Found & {
  name: string;
  /** The product or series named with it, or null. */
  product: string | null;
  basis_of_design: boolean;
};

export type Warranty = Found & {
  text: string;
  /** The term it gives, or null. */
  period: { value: number; unit: 'day' | 'month' | 'year' } | null;
};

/** A section that this one points to. The code or the title is null where the text does not give it. */
export type RelatedSection = {
  section_code: string | null;
  section_title: string | null;
  /** Listed under a heading such as RELATED SECTIONS, not only mentioned. */
  listed: boolean;
  citations: Citation[];
};

export type Requirements = {
  submittals: KindOfParagraph[];
  referenced_standards: ReferencedStandard[];
  manufacturers: Manufacturer[];
  warranties: Warranty[];
  quality_assurance: KindOfParagraph[];
  closeout: KindOfParagraph[];
  related_sections: RelatedSection[];
};

export const citationOf = ({ path, page, bbox }: ContentNode): Citation => ({ path, page, bbox });

/** Things found more than once are one, with all their citations. */
export function merged<T extends { citations: Citation[] }>(found: readonly T[], keyOf: (item: T) => string): T[] {
  const byKey = new Map<string, T>();
  for (const item of found) {
    const known = byKey.get(keyOf(item));
    if (known === undefined) byKey.set(keyOf(item), item);
    else known.citations.push(...item.citations);
  }
  return [...byKey.values()];
}
