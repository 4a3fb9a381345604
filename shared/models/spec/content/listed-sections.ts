import type { ListedSection } from './extract-content';

type Contents = {
  divisions: readonly {
    sections: readonly (Omit<ListedSection, 'section_number'> & { section_number?: string | undefined })[];
  }[];
};

/** The sections of a toc-parser result in one list. Results of its first version did not hold numbers as printed. */
export const listedSections = ({ divisions }: Contents): ListedSection[] =>
  divisions.flatMap(({ sections }) =>
    sections.map((section) => ({ ...section, section_number: section.section_number ?? section.section_code })),
  );
