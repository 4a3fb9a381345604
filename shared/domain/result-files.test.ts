import { outputKey, sectionKey, stepResultKey, wordsKey } from './result-files';

const result = '30d/acme/job/0a1b.json';

test('what a model stores beside its result has the name of the result', () => {
  expect(outputKey(result)).toBe('30d/acme/job/0a1b.output.pdf');
  expect(wordsKey(result)).toBe('30d/acme/job/0a1b.words.json');
  expect(sectionKey(result, 'section-3')).toBe('30d/acme/job/0a1b.section-3.pdf');
});

test('steps of a workflow count from 1, and their own files lie beside theirs', () => {
  expect(stepResultKey(result, 0)).toBe('30d/acme/job/0a1b.step-1.json');
  expect(outputKey(stepResultKey(result, 1))).toBe('30d/acme/job/0a1b.step-2.output.pdf');
});

test('only the ending is taken off', () => {
  expect(wordsKey('30d/a.json.b/c.json')).toBe('30d/a.json.b/c.words.json');
});
