import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';
import { allow, type Permission } from './permissions';

export const jobMachineName = ({ prefix }: Deployment): string => `${prefix}-jobs`;

/** Allows actions on the executions of the job machine. It is named and not referred to, as its own role asks for this too. */
export const onExecutions = (scope: Construct, deployment: Deployment, actions: string[]): Permission => {
  const resourceName = `${jobMachineName(deployment)}:*`;
  const arn = Stack.of(scope).formatArn({
    service: 'states',
    resource: 'execution',
    resourceName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  return {
    ...allow(actions, arn),
    findings: {
      [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${resourceName}]`]:
        'Executions are named at run time; those of one machine are the narrowest resource there is for them.',
    },
  };
};
