import { ACCOUNT, generatedBucketName, generatedName, REGION } from './names';

/** How a resource type is named, and what `Ref` and `Fn::GetAtt` give for it. */
export type Identity = {
  /** The properties that give the name, joined by a colon, if the template sets them. */
  nameProperties?: readonly string[];
  generate: (stack: string, logicalId: string) => string;
  ref: (name: string) => string;
  attributes: Record<string, (name: string) => string>;
};

const same = (name: string) => name;
const upTo = (maxLength: number) => (stack: string, logicalId: string) => generatedName(stack, logicalId, maxLength);
const arn = (service: string, prefix: string) => (name: string) =>
  `arn:aws:${service}:${REGION}:${ACCOUNT}:${prefix}${name}`;

const tableArn = arn('dynamodb', 'table/');
const functionArn = arn('lambda', 'function:');
const machineArn = arn('states', 'stateMachine:');
const queueArn = arn('sqs', '');
const busArn = arn('events', 'event-bus/');

const table: Identity = {
  nameProperties: ['TableName'],
  generate: upTo(255),
  ref: same,
  attributes: { Arn: tableArn, StreamArn: (name) => `${tableArn(name)}/stream/local` },
};

const identities: Record<string, Identity> = {
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::S3::Bucket': {
    nameProperties: ['BucketName'],
    generate: generatedBucketName,
    ref: same,
    attributes: {
      Arn: (name) => `arn:aws:s3:::${name}`,
      DomainName: (name) => `${name}.s3.amazonaws.com`,
      RegionalDomainName: (name) => `${name}.s3.${REGION}.amazonaws.com`,
    },
  },
  'AWS::Lambda::Function': {
    nameProperties: ['FunctionName'],
    generate: upTo(64),
    ref: same,
    attributes: { Arn: functionArn },
  },
  // Its name is that of its function with its own as the qualifier, as its ARN is.
  'AWS::Lambda::Alias': {
    nameProperties: ['FunctionName', 'Name'],
    generate: upTo(64),
    ref: functionArn,
    attributes: { AliasArn: functionArn },
  },
  'AWS::StepFunctions::StateMachine': {
    nameProperties: ['StateMachineName'],
    generate: upTo(80),
    ref: machineArn,
    attributes: { Arn: machineArn, Name: same },
  },
  'AWS::Events::EventBus': {
    nameProperties: ['Name'],
    generate: upTo(256),
    ref: same,
    attributes: { Arn: busArn, Name: same },
  },
  'AWS::Events::Rule': {
    nameProperties: ['Name'],
    generate: upTo(64),
    ref: same,
    attributes: { Arn: arn('events', 'rule/') },
  },
  'AWS::SQS::Queue': {
    nameProperties: ['QueueName'],
    generate: upTo(80),
    ref: (name) => `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${name}`,
    attributes: { Arn: queueArn, QueueName: same },
  },
  'AWS::SNS::Topic': {
    nameProperties: ['TopicName'],
    generate: upTo(256),
    ref: arn('sns', ''),
    attributes: { TopicArn: arn('sns', ''), TopicName: same },
  },
  'AWS::ApiGatewayV2::Api': {
    generate: upTo(128),
    ref: same,
    attributes: { ApiId: same, ApiEndpoint: (name) => `https://${name}.execute-api.${REGION}.amazonaws.com` },
  },
  'AWS::ApiGatewayV2::Stage': { nameProperties: ['StageName'], generate: upTo(128), ref: same, attributes: {} },
  'AWS::Logs::LogGroup': {
    nameProperties: ['LogGroupName'],
    generate: upTo(512),
    ref: same,
    attributes: { Arn: (name) => `${arn('logs', 'log-group:')(name)}:*` },
  },
  'AWS::IAM::Role': {
    nameProperties: ['RoleName'],
    generate: upTo(64),
    ref: same,
    attributes: { Arn: (name) => `arn:aws:iam::${ACCOUNT}:role/${name}`, RoleId: same },
  },
  'AWS::KMS::Key': { generate: upTo(128), ref: same, attributes: { Arn: arn('kms', 'key/'), KeyId: same } },
  'AWS::CloudWatch::Alarm': {
    nameProperties: ['AlarmName'],
    generate: upTo(255),
    ref: same,
    attributes: { Arn: arn('cloudwatch', 'alarm:') },
  },
};

/** Types that nothing asks an attribute of are still named: `Ref` gives the name. */
const plain: Identity = { generate: upTo(255), ref: same, attributes: {} };

export const identityOf = (type: string): Identity => identities[type] ?? plain;
