import { ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { errorCode } from '../fault';
import { AdminFault } from './fault';

/** One line on why a command failed and what to do; undefined for what only a stack trace can tell. */
export const explain = (error: unknown, stage: string | undefined): string | undefined => {
  if (error instanceof AdminFault) return error.message;
  if (errorCode(error) === 'ECONNREFUSED') return 'The local runtime does not answer: start it anew with npm start';
  if (error instanceof ResourceNotFoundException) {
    return stage === undefined
      ? 'The local runtime has no accounts table: stop it and start it anew with npm start'
      : `There is no stage ${stage} in this AWS account and region: check --stage, --region and AWS_PROFILE`;
  }
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'CredentialsProviderError') return 'There are no AWS credentials: set AWS_PROFILE or log in';
  if (error.message === 'Region is missing') return 'No AWS region is set: give --region';
  if (/^(AccessDenied|UnrecognizedClient|ExpiredToken|InvalidSignature)/.test(error.name)) {
    return `AWS refused (${error.name}): ${error.message}`;
  }
  return undefined;
};
