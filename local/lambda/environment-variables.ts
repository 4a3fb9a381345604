import type { AwsCredentials } from '../services';
import type { FunctionResource } from '../template/model';
import { REGION } from '../template/names';

/** URLs of the local services, by the suffix that the SDK looks for in `AWS_ENDPOINT_URL_<SERVICE>`. */
export type Endpoints = Record<'DYNAMODB' | 'S3' | 'SFN' | 'EVENTBRIDGE' | 'LAMBDA', string>;

/** Exactly what the function may see: its own variables and those that Lambda sets; nothing of this machine's. */
export function environmentVariables(
  fn: FunctionResource,
  endpoints: Endpoints,
  credentials: AwsCredentials,
): Record<string, string> {
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    ...fn.environment,
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_LAMBDA_FUNCTION_NAME: fn.name,
    // so that what stands before a service can tell who asks; Lambda sets no such thing
    AWS_SDK_UA_APP_ID: fn.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.memoryMb),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${fn.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: fn.codeFolder,
    _HANDLER: fn.handler,
    ...Object.fromEntries(Object.entries(endpoints).map(([service, url]) => [`AWS_ENDPOINT_URL_${service}`, url])),
  };
}
