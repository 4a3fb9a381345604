import { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { accountsTableName } from '../../shared/domain/deployed-names';
import { dataTable } from '../constructs/data-table';
import { deliveriesTable } from '../constructs/deliveries-table';
import { DocumentBuckets } from '../constructs/document-buckets';
import { jobsTable } from '../constructs/jobs-table';
import type { Deployment } from '../deployment';

/** What is kept: jobs, documents, accounts, webhook deliveries, and projects with the files of their jobs; the PDFs and the results. */
export class DataStack extends Stack {
  readonly jobs: Table;
  readonly documents: Table;
  readonly accounts: Table;
  readonly deliveries: Table;
  readonly projects: Table;
  readonly buckets: DocumentBuckets;

  constructor(scope: Construct, id: string, deployment: Deployment) {
    super(scope, id, { description: 'Planwright: tables and buckets', terminationProtection: deployment.production });
    this.jobs = jobsTable(this, deployment);
    this.documents = dataTable(this, 'Documents', deployment, ['account_id', 'document_id']);
    this.accounts = dataTable(this, 'Accounts', deployment, ['pk', 'sk'], {
      tableName: accountsTableName(deployment.stage),
    });
    this.deliveries = deliveriesTable(this, deployment);
    this.projects = dataTable(this, 'Projects', deployment, ['pk', 'sk']);
    this.buckets = new DocumentBuckets(this, 'Buckets', deployment);
  }
}
