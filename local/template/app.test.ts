import { functionName } from '../lambda/service';
import { readApp } from './app';
import { parseTemplate } from './assembly';

const TABLE = {
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  BillingMode: 'PAY_PER_REQUEST',
};
const FUNCTION = { Code: { S3Bucket: 'assets', S3Key: 'abc.zip' }, Handler: 'index.handler', Runtime: 'nodejs24.x' };
const STREAM_ARN = 'arn:aws:dynamodb:us-east-1:000000000000:table/t/stream/x';
const MAPPING = { EventSourceArn: STREAM_ARN, FunctionName: 'fn' };

const appOf = (resources: Record<string, { Type: string; Properties?: object; Condition?: string }>) =>
  readApp({
    stacks: [
      { name: 'App', template: parseTemplate({ Resources: resources, Conditions: { No: { 'Fn::Equals': [1, 2] } } }) },
    ],
    assets: new Map([['abc.zip', '/out/asset.abc']]),
  });

it('reads a function with its code folder and the defaults of Lambda', () => {
  const { functions } = appOf({
    Publish: { Type: 'AWS::Lambda::Function', Properties: { ...FUNCTION, Environment: { Variables: { N: 5 } } } },
  });
  expect(functions).toEqual([
    {
      name: 'App-Publish',
      arn: 'arn:aws:lambda:us-east-1:000000000000:function:App-Publish',
      codeFolder: '/out/asset.abc',
      handler: 'index.handler',
      environment: { N: '5' },
      timeoutSeconds: 3,
      memoryMb: 128,
    },
  ]);
});

it('reads a stream mapping: its table, its limits and the queue for what fails', () => {
  const { streamMappings } = appOf({
    Jobs: { Type: 'AWS::DynamoDB::Table', Properties: TABLE },
    Publish: { Type: 'AWS::Lambda::Function', Properties: FUNCTION },
    Failures: { Type: 'AWS::SQS::Queue' },
    Stream: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: { 'Fn::GetAtt': ['Jobs', 'StreamArn'] },
        FunctionName: { Ref: 'Publish' },
        BatchSize: 10,
        MaximumRetryAttempts: 4,
        FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
        DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Failures', 'Arn'] } } },
      },
    },
  });
  expect(streamMappings).toEqual([
    {
      name: 'App-Stream',
      tableName: 'App-Jobs',
      functionArn: 'App-Publish',
      batchSize: 10,
      maxRetries: 4,
      filters: [{ eventName: ['INSERT'] }],
      onFailureQueue: 'App-Failures',
      reportsBatchItemFailures: false,
    },
  ]);
});

it('gives each route the function behind its integration', () => {
  const api = { ApiId: { Ref: 'Api' } };
  const { httpApi } = appOf({
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
    Stage: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { ...api, StageName: '$default', AutoDeploy: true } },
    Proxy: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: { ...api, IntegrationType: 'AWS_PROXY', IntegrationUri: 'arn:fn', PayloadFormatVersion: '2.0' },
    },
    Route: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: { ...api, RouteKey: 'GET /x', Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Proxy' }]] } },
    },
  });
  expect(httpApi).toEqual({
    id: 'App-Api',
    routes: [{ routeKey: 'GET /x', functionArn: 'arn:fn', timeoutMs: 30_000 }],
  });
});

it('serves a route by the function behind the alias that it leads to', () => {
  const { functions, httpApi } = appOf({
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
    Get: { Type: 'AWS::Lambda::Function', Properties: { ...FUNCTION, FunctionName: 'get' } },
    GetVersion: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: 'Get' } } },
    GetLive: {
      Type: 'AWS::Lambda::Alias',
      Properties: {
        FunctionName: { Ref: 'Get' },
        FunctionVersion: { 'Fn::GetAtt': ['GetVersion', 'Version'] },
        Name: 'live',
      },
    },
    Proxy: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'Api' },
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: { Ref: 'GetLive' },
        PayloadFormatVersion: '2.0',
      },
    },
    Route: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: { Ref: 'Api' },
        RouteKey: 'GET /x',
        Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Proxy' }]] },
      },
    },
  });
  const [behind] = httpApi?.routes ?? [];
  expect(behind?.functionArn).toBe(`${functions[0]?.arn}:live`);
  expect(functionName(behind?.functionArn ?? '')).toBe(functions[0]?.name);
});

it('leaves out a resource whose condition does not hold', () => {
  const { tables } = appOf({ Jobs: { Type: 'AWS::DynamoDB::Table', Properties: TABLE, Condition: 'No' } });
  expect(tables).toEqual([]);
});

it('stops at a resource type it does not know, with its name and logical id', () => {
  expect(() => appOf({ Cluster: { Type: 'AWS::ECS::Cluster' } })).toThrow('App/Cluster (AWS::ECS::Cluster)');
});

it.each([
  ['a table property', 'AWS::DynamoDB::Table', { ...TABLE, LocalSecondaryIndexes: [] }, 'LocalSecondaryIndexes'],
  ['a function in a network', 'AWS::Lambda::Function', { ...FUNCTION, VpcConfig: {} }, 'VpcConfig'],
  ['a function that is not JavaScript', 'AWS::Lambda::Function', { ...FUNCTION, Runtime: 'python3.13' }, 'Runtime'],
  [
    'a mapping of another service',
    'AWS::Lambda::EventSourceMapping',
    { ...MAPPING, EventSourceArn: 'arn:aws:sqs:q' },
    'EventSourceArn',
  ],
  [
    'a window over several batches',
    'AWS::Lambda::EventSourceMapping',
    { ...MAPPING, TumblingWindowInSeconds: 5 },
    'TumblingWindowInSeconds',
  ],
  [
    'an input that is transformed',
    'AWS::Events::Rule',
    { Targets: [{ Id: 'a', Arn: 'arn:aws:lambda:x', InputTransformer: {} }] },
    'InputTransformer',
  ],
  [
    'an Express workflow',
    'AWS::StepFunctions::StateMachine',
    { StateMachineType: 'EXPRESS', DefinitionString: '{}' },
    'StateMachineType',
  ],
  ['an authorizer', 'AWS::ApiGatewayV2::Authorizer', {}, 'Authorizer'],
])('stops at %s instead of ignoring it', (_, type, properties, named) => {
  expect(() => appOf({ It: { Type: type, Properties: properties } })).toThrow(named);
});
