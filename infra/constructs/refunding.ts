import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { onPartitions, type Permission } from './permissions';

/** What a function needs to give a job's credits back: the pool and the ledger of the job's account. */
export const refunding = (accounts: Table): Permission =>
  onPartitions(['dynamodb:PutItem', 'dynamodb:UpdateItem'], accounts, 'ACCOUNT#');
