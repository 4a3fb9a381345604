import { AttributeType, BillingMode, Table, type TableProps } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment';

type Key = readonly [partition: string, sort: string];
type TableExtras = Pick<TableProps, 'stream' | 'tableName'>;

const string = (name: string) => ({ name, type: AttributeType.STRING });

/** The two string attributes of a key, in the form that tables and indexes take. */
export const stringKey = ([partition, sort]: Key) => ({ partitionKey: string(partition), sortKey: string(sort) });

/** A table as all of ours are: on demand, restorable to any second of the last 35 days, rows gone after `expires_at` (epoch seconds). */
export const dataTable = (
  scope: Construct,
  id: string,
  deployment: Deployment,
  key: Key,
  extras: TableExtras = {},
): Table =>
  new Table(scope, id, {
    ...stringKey(key),
    ...extras,
    billingMode: BillingMode.PAY_PER_REQUEST,
    timeToLiveAttribute: 'expires_at',
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: deployment.production,
    removalPolicy: deployment.removalPolicy,
  });
