import { templatesOf } from './templates';

const environmentsOf = ({ workflow }: ReturnType<typeof templatesOf>) =>
  new Map(
    Object.values(workflow.findResources('AWS::Lambda::Function')).map(({ Properties }) => [
      Properties.FunctionName,
      Properties.Environment?.Variables ?? {},
    ]),
  );

const MODELS = [
  'toc-parser',
  'content-extractor',
  'invoice-extractor',
  'document-parser',
  'field-extractor',
  'document-splitter',
  'workflow-runner',
].map((model) => `planwright-dev-${model}`);

test('the models are told which function reads scanned pages', () => {
  const environments = environmentsOf(templatesOf('dev'));
  expect([...environments.keys()]).toContain('planwright-dev-ocr-page');
  for (const model of MODELS) expect(environments.get(model)).toHaveProperty('OCR_FUNCTION');
});

test('with ocr=off there is no such function, and nothing may be invoked but the models', () => {
  const templates = templatesOf('dev', { ocr: 'off' });
  const environments = environmentsOf(templates);
  expect([...environments.keys()]).not.toContain('planwright-dev-ocr-page');
  for (const model of MODELS) expect(environments.get(model)).not.toHaveProperty('OCR_FUNCTION');
  expect(JSON.stringify(templates.workflow.toJSON())).not.toContain('OcrPage');
});

test('any other word is refused', () => {
  expect(() => templatesOf('dev', { ocr: 'no' })).toThrow();
});
