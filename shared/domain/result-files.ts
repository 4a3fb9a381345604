/** Files that a model stores beside its result, in the results bucket. Their keys follow from the result's, so no result shows one. */

const beside = (resultKey: string, name: string): string => `${resultKey.replace(/\.json$/, '')}.${name}`;

/** The PDF that form-filler or document-generator made. */
export const outputKey = (resultKey: string): string => beside(resultKey, 'output.pdf');

/** In place of a result's key, for the files that a step of a workflow made; `index` counts from 0. */
export const stepResultKey = (resultKey: string, index: number): string => beside(resultKey, `step-${index + 1}.json`);

/** The words of all pages that document-parser read, for a model that goes on from there. */
export const wordsKey = (resultKey: string): string => beside(resultKey, 'words.json');

/** The PDF of a section that document-splitter cut out, by the section's id. */
export const sectionKey = (resultKey: string, id: string): string => beside(resultKey, `${id}.pdf`);
