import * as z from 'zod/mini';
import { box, page } from './pages-read';

/** Where a requirement stands: the paragraph's path ("1.03.A.2"), page and box. */
const citation = z.object({ path: z.string(), page, bbox: box });
export type Citation = z.infer<typeof citation>;
const citations = z.array(citation);

/** `source: 'model'`: a language model found it and no rule did; see shared/models/spec/content/language-model.ts. */
const found = { citations, source: z.optional(z.literal('model')) };

/** A paragraph of one sort: `kind` is one of the rule's own kinds, "other" where the words name none. */
const kindOfParagraph = z.object({ kind: z.string(), text: z.string(), ...found });
export type KindOfParagraph = z.infer<typeof kindOfParagraph>;

const referencedStandard = z.object({ designation: z.string(), organization: z.string(), citations });
export type ReferencedStandard = z.infer<typeof referencedStandard>;

const manufacturer = z.object({
  name: z.string(),
  /** The product or series named with it, or null. */
  product: z.nullable(z.string()),
  basis_of_design: z.boolean(),
  ...found,
});
export type Manufacturer = z.infer<typeof manufacturer>;

const warranty = z.object({
  text: z.string(),
  /** The term it gives, or null. */
  period: z.nullable(z.object({ value: z.number(), unit: z.enum(['day', 'month', 'year']) })),
  ...found,
});
export type Warranty = z.infer<typeof warranty>;

/** A section that this one points to. The code or the title is null where the text does not give it. */
const relatedSection = z.object({
  section_code: z.nullable(z.string()),
  section_title: z.nullable(z.string()),
  /** Listed under a heading such as RELATED SECTIONS, not only mentioned. */
  listed: z.boolean(),
  citations,
});
export type RelatedSection = z.infer<typeof relatedSection>;

/** What a section requires. */
export const requirements = z.object({
  submittals: z.array(kindOfParagraph),
  referenced_standards: z.array(referencedStandard),
  manufacturers: z.array(manufacturer),
  warranties: z.array(warranty),
  quality_assurance: z.array(kindOfParagraph),
  closeout: z.array(kindOfParagraph),
  related_sections: z.array(relatedSection),
});
export type Requirements = z.infer<typeof requirements>;
