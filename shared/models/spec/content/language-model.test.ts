import type { ContentNode, SectionContent } from '../../../contract/content-result';
import { sectionsUnanswered, withLanguageModel } from './language-model';
import { requirementsOf } from './requirements/requirements';

const node = (number: string, text: string, y: number, children: ContentNode[] = []): ContentNode => ({
  kind: 'paragraph',
  ...{ number, path: number.replace('.', ''), text, page: 1, children },
  bbox: { x1: 72, x2: 540, y1: y, y2: y + 10 },
});

function section(section_code = '087100'): SectionContent {
  const nodes = [
    node('A.', 'SUBMITTALS', 700, [node('1.', 'Product Data: For each lock.', 680)]),
    node('B.', 'Deliver samples of finishes before ordering.', 660),
    node('C.', 'Locks from Acme Lock, 45H series, keep for five years.', 640),
  ];
  return {
    ...{ section_code, section_number: section_code, section_title: 'LOCKS', page_start: 1, page_end: 1 },
    ...{ heading: null, text: '', nodes, requirements: requirementsOf(nodes, section_code), issues: [], error: null },
  };
}

const model = (answer: string | { refusal: unknown }) => ({
  name: 'a-model',
  asked: [] as string[],
  ask(question: string): Promise<string> {
    this.asked.push(question);
    return typeof answer === 'string' ? Promise.resolve(answer) : Promise.reject(answer.refusal);
  },
});

const soon = () => Date.now() + 60_000;
const only = (result: Awaited<ReturnType<typeof withLanguageModel>>) => {
  const [first] = result.sections;
  if (first?.error !== null) throw new Error('no section');
  return first.requirements;
};

test('the model adds paragraphs that no rule named, in the words of the book', async () => {
  const answer = {
    submittals: [
      { id: 2, kind: 'product_data' },
      { id: 3, kind: 'samples' },
    ],
    warranties: [{ id: 4 }],
    manufacturers: [{ id: 4, name: 'Acme Lock', product: '45H series' }],
  };
  const result = await withLanguageModel(
    { sections: [section()], pages_failed: [] },
    model(`Here:\n${JSON.stringify(answer)}`),
    soon(),
  );
  expect(result.normalizer).toEqual({ model: 'a-model', used: true, sections_answered: 1, error: null });
  expect(only(result)).toMatchObject({
    submittals: [
      { kind: 'product_data', citations: [{ path: '1' }] },
      {
        kind: 'samples',
        text: 'B. Deliver samples of finishes before ordering.',
        citations: [{ path: 'B' }],
        source: 'model',
      },
    ],
    warranties: [{ period: { value: 5, unit: 'year' }, source: 'model' }],
    manufacturers: [{ name: 'Acme Lock', product: '45H series', source: 'model' }],
  });
});

test('what the model makes up is left out', async () => {
  const answer = {
    submittals: [
      { id: 99, kind: 'samples' },
      { id: 3, kind: 'treasure' },
    ],
    manufacturers: [
      { id: 4, name: 'Nobody Inc.', product: null },
      { id: 4, name: 'Acme Lock', product: '46H series' },
      { id: 99, name: 'Acme Lock' },
    ],
  };
  const requirements = only(
    await withLanguageModel({ sections: [section()], pages_failed: [] }, model(JSON.stringify(answer)), soon()),
  );
  expect(requirements.submittals.map(({ kind }) => kind)).toEqual(['product_data', 'other']);
  expect(requirements.manufacturers).toMatchObject([{ name: 'Acme Lock', product: null, citations: [{ path: 'C' }] }]);
});

test.each([
  ['an error', { refusal: new Error('throttled') }, 'throttled'],
  ['what is no error', { refusal: 'throttled' }, 'No answer.'],
  ['no JSON', 'I am sorry.', expect.any(String)],
  ['other JSON', '{"submittals":[{"id":"one"}]}', expect.any(String)],
])('after %s the rules stand and the result says so', async (_what, answer, error) => {
  const result = await withLanguageModel({ sections: [section()], pages_failed: [] }, model(answer), soon());
  expect(result.normalizer).toEqual({ model: 'a-model', used: false, sections_answered: 0, error });
  expect(only(result)).toEqual(section().requirements);
});

test('a very long section is asked about in part', async () => {
  const long = section();
  const asked = model('{}');
  long.nodes.push(node('D.', 'x'.repeat(60_000), 620), node('E.', 'Behind it.', 600));
  await withLanguageModel({ sections: [long], pages_failed: [] }, asked, soon());
  expect(asked.asked[0]).toContain('Locks from Acme Lock');
  expect(asked.asked[0]).not.toMatch(/xxx|Behind it/);
});

test('no more is asked after a failure, nor of sections without content', async () => {
  const failing = model({ refusal: new Error('throttled') });
  const failure = { section_code: '999999', error: { code: 'SECTION_NOT_IN_TOC' as const, message: '' } };
  const result = await withLanguageModel(
    { sections: [failure, ...Array.from({ length: 9 }, () => section())], pages_failed: [] },
    failing,
    soon(),
  );
  expect(failing.asked).toHaveLength(4);
  expect(sectionsUnanswered(result)).toBe(9);
});

test('no more is asked when the time is over', async () => {
  const late = model('{}');
  const result = await withLanguageModel({ sections: [section()], pages_failed: [] }, late, Date.now() - 1);
  expect(late.asked).toEqual([]);
  expect(sectionsUnanswered(result)).toBe(1);
  expect(result.normalizer).toMatchObject({ used: false, error: expect.stringContaining('time') });
});
