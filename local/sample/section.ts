/** An article: lettered paragraphs, each followed by its numbered items if it has any. */
export type Article = { title: string; paragraphs: (string | string[])[] };

/** A section in CSI's three parts, as the sample book prints it. */
export type SampleSection = {
  number: string;
  title: string;
  general: Article[];
  products: Article[];
  execution: Article[];
};

export const article = (title: string, ...paragraphs: Article['paragraphs']): Article => ({ title, paragraphs });

/** The articles that open the first part of nearly every section. */
export const opening = (includes: string[], related: string[]): Article[] => [
  article(
    'RELATED DOCUMENTS',
    'The Drawings, the General Conditions, and the Sections of Division 01 govern the work of this Section.',
  ),
  article('SUMMARY', 'Section includes:', includes, 'Related requirements:', related),
];

/** What the Contractor sends before and after the work. */
export const submittals = (product: string, extra: string[] = []): Article =>
  article(
    'SUBMITTALS',
    `Product data: For each ${product}, with ratings, dimensions, and the manufacturer's written instructions.`,
    'Shop drawings: Show layout, fastening, and the work of other trades that it meets.',
    ...extra,
    `Closeout: Maintenance instructions for each ${product}, in the operation and maintenance manual.`,
  );

export const delivery = (goods: string): Article =>
  article(
    'DELIVERY, STORAGE, AND HANDLING',
    `Deliver ${goods} in the maker's unopened packages, with labels that can be read.`,
    `Store ${goods} indoors, off the floor, and dry. Replace what has become wet, bent, or stained.`,
  );

export const warranty = (years: string, what: string): Article =>
  article('WARRANTY', `For ${years} from Substantial Completion, the manufacturer repairs or replaces ${what}.`);

export const examination = (substrate: string): Article =>
  article(
    'EXAMINATION',
    `Examine ${substrate} with the installer present. Report in writing what would harm the finished work.`,
    'To begin installation is to accept the conditions found.',
  );

export const protection = (work: string): Article =>
  article(
    'CLEANING AND PROTECTION',
    `Clean ${work} as the work proceeds and once more before inspection.`,
    "Protect finished work until Substantial Completion, and repair damage so that no trace is seen at arm's length.",
  );
