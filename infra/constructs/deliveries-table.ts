import { ProjectionType, type Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { deliveriesTableName } from '../../shared/domain/deployed-names';
import type { Deployment } from '../deployment';
import { dataTable, stringKey } from './data-table';

/** Sparse: only a delivery that waits for an attempt, or has run out of them, has a `queue`. */
export const QUEUED_DELIVERIES_INDEX = 'queued-deliveries';

/** Webhook deliveries with their attempts, those of a job side by side. */
export const deliveriesTable = (scope: Construct, deployment: Deployment): Table => {
  const table = dataTable(scope, 'Deliveries', deployment, ['account_id', 'delivery_key'], {
    tableName: deliveriesTableName(deployment.stage),
  });
  table.addGlobalSecondaryIndex({
    indexName: QUEUED_DELIVERIES_INDEX,
    ...stringKey(['queue', 'due_at']),
    projectionType: ProjectionType.KEYS_ONLY,
  });
  return table;
};
