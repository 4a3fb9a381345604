import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { onPartitions, type Permission } from './permissions';

/** What a function needs to give a job's credits back, or to note what it cost: the pool and the ledger of its account. */
export const refunding = (accounts: Table): Permission =>
  onPartitions(['dynamodb:PutItem', 'dynamodb:UpdateItem'], accounts, 'ACCOUNT#');
