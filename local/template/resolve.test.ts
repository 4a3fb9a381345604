// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Fn::Sub has the same form as a template string
import { parseTemplate, type Stack } from './assembly';
import { holds, nameOf, resolve } from './resolve';

const data: Stack = {
  name: 'App-Data',
  template: parseTemplate({
    Parameters: { BootstrapVersion: { Type: 'String', Default: '/cdk/version' }, Asked: { Type: 'String' } },
    Conditions: { Never: { 'Fn::Equals': ['a', 'b'] }, Always: { 'Fn::Not': [{ Condition: 'Never' }] } },
    Resources: {
      Jobs: { Type: 'AWS::DynamoDB::Table', Properties: {} },
      Named: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: { 'Fn::Sub': '${AWS::StackName}-fn' } } },
      Machine: { Type: 'AWS::StepFunctions::StateMachine', Properties: { StateMachineName: 'jobs' } },
      Files: { Type: 'AWS::S3::Bucket', Properties: {} },
    },
    Outputs: { JobsName: { Value: { Ref: 'Jobs' }, Export: { Name: 'App-Data:Jobs' } } },
  }),
};
const api: Stack = { name: 'App-Api', template: parseTemplate({ Resources: {} }) };
const inData = { stack: data, stacks: [data, api] };
const inApi = { stack: api, stacks: [data, api] };

describe('names', () => {
  it('are the same on every start, and lower case for buckets', () => {
    expect(nameOf('Jobs', inData)).toBe('App-Data-Jobs');
    expect(nameOf('Files', inData)).toBe('app-data-files');
  });

  it('given in the template are honoured, also as an expression', () => {
    expect(nameOf('Machine', inData)).toBe('jobs');
    expect(nameOf('Named', inData)).toBe('App-Data-fn');
  });

  it('too long for their service are cut and stay distinct', () => {
    const long = (end: string) => `${'x'.repeat(80)}${end}`;
    const names = ['A', 'B'].map((end) => {
      const template = parseTemplate({ Resources: { [long(end)]: { Type: 'AWS::S3::Bucket' } } });
      const stack = { name: 'S', template };
      return nameOf(long(end), { stack, stacks: [stack] });
    });
    expect(names.map((name) => name.length)).toEqual([63, 63]);
    expect(new Set(names).size).toBe(2);
  });
});

describe('expressions', () => {
  it.each([
    ['Ref of a table', { Ref: 'Jobs' }, 'App-Data-Jobs'],
    ['Ref of a state machine', { Ref: 'Machine' }, 'arn:aws:states:us-east-1:000000000000:stateMachine:jobs'],
    ['Ref of a parameter', { Ref: 'BootstrapVersion' }, '/cdk/version'],
    ['GetAtt', { 'Fn::GetAtt': ['Named', 'Arn'] }, 'arn:aws:lambda:us-east-1:000000000000:function:App-Data-fn'],
    ['GetAtt as text', { 'Fn::GetAtt': 'Files.Arn' }, 'arn:aws:s3:::app-data-files'],
    ['Join over references', { 'Fn::Join': ['/', ['a', { Ref: 'AWS::Region' }, 1]] }, 'a/us-east-1/1'],
    ['Select of Split', { 'Fn::Select': [1, { 'Fn::Split': [':', 'a:b:c'] }] }, 'b'],
    [
      'Sub with an attribute and a literal',
      { 'Fn::Sub': '${Files.Arn}/${!kept}' },
      'arn:aws:s3:::app-data-files/${kept}',
    ],
    ['Sub with own values', { 'Fn::Sub': ['${x}-${AWS::Partition}', { x: { Ref: 'Jobs' } }] }, 'App-Data-Jobs-aws'],
    ['If', { 'Fn::If': ['Always', 'yes', 'no'] }, 'yes'],
    ['If that removes a property', { a: 1, b: { 'Fn::If': ['Never', 2, { Ref: 'AWS::NoValue' }] } }, { a: 1 }],
    ['a policy block that is called Condition', { Condition: { Bool: {} } }, { Condition: { Bool: {} } }],
  ])('%s', (_, expression, value) => {
    expect(resolve(expression, inData)).toEqual(value);
  });

  it('ImportValue finds the export of another stack', () => {
    expect(resolve({ 'Fn::ImportValue': 'App-Data:Jobs' }, inApi)).toBe('App-Data-Jobs');
  });

  it('a condition of the template decides about a resource', () => {
    expect([holds('Never', inData), holds('Always', inData), holds(undefined, inData)]).toEqual([false, true, true]);
  });

  it.each([
    ['an export that no stack has', { 'Fn::ImportValue': 'Other' }, 'no stack exports Other'],
    ['a resource that is not declared', { Ref: 'Nothing' }, 'App-Data: the template refers to Nothing'],
    ['an attribute that is not known', { 'Fn::GetAtt': ['Jobs', 'Weight'] }, 'attribute Weight of Jobs'],
    ['a function that is not known', { 'Fn::Transform': {} }, 'Fn::Transform is not known'],
    ['a parameter without a default', { Ref: 'Asked' }, 'parameter Asked has no default value'],
  ])('refuses %s', (_, expression, message) => {
    expect(() => resolve(expression, inData)).toThrow(message);
  });
});
