import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { DocumentBuckets } from './document-buckets';

/** What the functions behind routes read and write. */
export interface ApiData {
  readonly jobs: Table;
  readonly documents: Table;
  readonly accounts: Table;
  readonly deliveries: Table;
  readonly projects: Table;
  readonly buckets: DocumentBuckets;
}
