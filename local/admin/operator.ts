import { userInfo } from 'node:os';
import { table } from '../../shared/store/table';
import type { Operator } from './command';

const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.()}`; // A container's user may have no name.
  }
};

/** The user of this machine and, on a deployed stage, the id of the AWS access key, by which CloudTrail knows the caller. */
export const operatorOf = async (stage: string | undefined): Promise<Operator> => {
  if (stage === undefined) return userName();
  const { accessKeyId } = await table.config.credentials();
  return `${userName()} with ${accessKeyId}`;
};
