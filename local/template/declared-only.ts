const ACCESS = 'access is not enforced locally';
const OBSERVING = 'metrics, alarms and logs of AWS have no local counterpart; logs are files';

/** Resource types that are read and then left alone, each with the reason why that changes nothing here. */
export const declaredOnly: Record<string, string> = {
  'AWS::ApiGatewayV2::Deployment': 'the local API always serves the current routes',
  'AWS::CDK::Metadata': 'statistics of the CDK itself',
  'AWS::CloudWatch::Alarm': OBSERVING,
  'AWS::CloudWatch::CompositeAlarm': OBSERVING,
  'AWS::CloudWatch::Dashboard': OBSERVING,
  'AWS::Events::Archive': 'a replay of past events is not offered locally',
  'AWS::Events::EventBusPolicy': ACCESS,
  'AWS::IAM::ManagedPolicy': ACCESS,
  'AWS::IAM::Policy': ACCESS,
  'AWS::IAM::Role': ACCESS,
  'AWS::KMS::Alias': 'nothing is encrypted locally',
  'AWS::KMS::Key': 'nothing is encrypted locally',
  'AWS::Lambda::Alias': 'it leads to its function, of which there is one version here',
  'AWS::Lambda::EventInvokeConfig': 'an asynchronous invocation that fails is logged, not repeated',
  'AWS::Lambda::Permission': ACCESS,
  'AWS::Lambda::Version': 'there is one version of a function here, the current one',
  'AWS::Logs::LogGroup': OBSERVING,
  'AWS::Logs::MetricFilter': OBSERVING,
  'AWS::Logs::QueryDefinition': OBSERVING,
  'AWS::Logs::ResourcePolicy': ACCESS,
  'AWS::S3::BucketPolicy': ACCESS,
  'AWS::SNS::Subscription': 'only alarms publish to topics',
  'AWS::SNS::Topic': 'only alarms publish to topics',
  'AWS::SNS::TopicPolicy': ACCESS,
  'AWS::SQS::Queue': 'queues only receive what failed; the writer appends to <state>/queues/<name>.jsonl',
  'AWS::SQS::QueuePolicy': ACCESS,
};
