import type { ContentResult, Normalizer, SectionContent } from '../../../contract/content-result';
import { modelFindings } from './model-findings';
import { questionAbout } from './model-question';

/** A language model: a question in, its answer out. Whatever it throws means that it did not answer. */
export type LanguageModel = { name: string; ask(question: string): Promise<string> };

export const NO_LANGUAGE_MODEL: Normalizer = { model: null, used: false, sections_answered: 0, error: null };

const AT_ONCE = 4; // questions; Bedrock's own limits on new accounts are a few dozen a minute

/**
 * Adds to the requirements of each section what the model finds beyond the rules. It points at paragraphs and names
 * what they are; their text and citations are always the book's. After the first question it does not answer, or after
 * `until` (epoch milliseconds), no more are asked: what the rules found stands, and `normalizer` says so. Never throws.
 */
export async function withLanguageModel(
  content: ContentResult,
  model: LanguageModel,
  until: number,
): Promise<ContentResult & { normalizer: Normalizer }> {
  const answered = [...content.sections];
  const normalizer: Normalizer = { model: model.name, used: false, sections_answered: 0, error: null };
  const asked = content.sections.flatMap((section, index) => (section.error === null ? [{ section, index }] : []));
  for (let first = 0; first < asked.length && normalizer.error === null; first += AT_ONCE) {
    if (Date.now() >= until) {
      normalizer.error = 'There was no time to ask about every section.';
      break;
    }
    const outcomes = await Promise.allSettled(
      asked.slice(first, first + AT_ONCE).map(async ({ section, index }) => {
        answered[index] = await askAbout(section, model);
      }),
    );
    normalizer.sections_answered += outcomes.filter(({ status }) => status === 'fulfilled').length;
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed !== undefined) normalizer.error = failed.reason instanceof Error ? failed.reason.message : 'No answer.';
  }
  return { ...content, sections: answered, normalizer: { ...normalizer, used: normalizer.sections_answered > 0 } };
}

/** How many sections the model was to be asked about and did not answer. */
export const sectionsUnanswered = ({ sections, normalizer }: ContentResult & { normalizer: Normalizer }): number =>
  sections.filter(({ error }) => error === null).length - normalizer.sections_answered;

async function askAbout(section: SectionContent, model: LanguageModel): Promise<SectionContent> {
  const { question, nodes } = questionAbout(section);
  return { ...section, requirements: modelFindings(await model.ask(question), nodes, section.requirements) };
}
