import { templatesOf } from './templates';

const EXTRACTOR = 'planwright-dev-content-extractor';

/** Whether content-extractor is told of a model, and what any role of the workflow may ask Bedrock. */
const bedrockOf = (context: Record<string, string>) => {
  const { workflow } = templatesOf('dev', context);
  const [extractor] = Object.values(
    workflow.findResources('AWS::Lambda::Function', { Properties: { FunctionName: EXTRACTOR } }),
  );
  const asked = JSON.stringify(workflow.findResources('AWS::IAM::Role')).match(
    /bedrock:InvokeModel|[a-z-]+-(?:model|profile)\/[\w.:-]+/g,
  );
  return { told: extractor?.Properties.Environment.Variables.BEDROCK_MODEL, asked: asked ?? [] };
};

test('no model is asked unless the deployment names one', () => {
  expect(bedrockOf({})).toEqual({ told: undefined, asked: [] });
});

test('a named model may be asked, and no other', () => {
  expect(bedrockOf({ bedrockModel: 'vendor.model-v1:0' })).toEqual({
    told: 'vendor.model-v1:0',
    asked: ['bedrock:InvokeModel', 'foundation-model/vendor.model-v1:0'],
  });
});

test('an inference profile may be asked, and its model in the regions it routes to', () => {
  expect(bedrockOf({ bedrockModel: 'us.vendor.model-v1:0' }).asked).toEqual([
    'bedrock:InvokeModel',
    'inference-profile/us.vendor.model-v1:0',
    'foundation-model/vendor.model-v1:0',
  ]);
});

test('a name with a star is refused', () => {
  expect(() => bedrockOf({ bedrockModel: '*' })).toThrow();
});
