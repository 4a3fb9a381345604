import { Duration, Stack } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { isAtRest, JOB_STATUSES, LIVE_STATUSES } from '../../shared/domain/job';
import { deadLetterQueue } from '../constructs/dead-letter-queue';
import { dispatching } from '../constructs/dispatching';
import { doorDetector, pageClassifier } from '../constructs/drawing-models';
import { formModels } from '../constructs/form-models';
import { HandlerFunction } from '../constructs/handler-function';
import { invoiceExtractor } from '../constructs/invoice-model';
import { JobStateMachine } from '../constructs/job-state-machine';
import { consumeJobsStream, readJobsStream } from '../constructs/jobs-stream';
import { QUEUED_JOBS_INDEX } from '../constructs/jobs-table';
import { ocrPage } from '../constructs/ocr-page';
import { allow, onPartitions, updateOnly } from '../constructs/permissions';
import { readingModels } from '../constructs/reading-models';
import { refunding } from '../constructs/refunding';
import { bidSet } from '../constructs/set-model';
import { contentExtractor, tocParser } from '../constructs/spec-models';
import type { Deployment } from '../deployment';
import type { DataStack } from './data';

/** What `close-execution` may read in its condition or write to end a job whose execution died. */
const ENDING_ATTRIBUTES = [
  ...['account_id', 'job_id', 'status', 'run', 'attempt_token'],
  ...['error_code', 'completed_at', 'updated_at', 'progress', 'queued_account_id', 'queue_rank', 'stage'],
];

/** What the sweep may read in its condition or write to end a job that is overdue. */
const EXPIRY_ATTRIBUTES = [
  'account_id',
  'job_id',
  'status',
  'start_by',
  'completed_at',
  'updated_at',
  'progress',
  'queued_account_id',
  'queue_rank',
];

/** What runs jobs: the models, the state machine, who gives a free slot to the next job, and the two nets under it that let no job hang. */
export class WorkflowStack extends Stack {
  readonly machine: StateMachine;
  /** What dispatches and closes jobs. */
  readonly functions: Lambda[];
  readonly ocrPage: Lambda | undefined;
  readonly dispatcher: Lambda;
  readonly sweep: Lambda;
  readonly deadLetters: Queue[];

  constructor(scope: Construct, id: string, deployment: Deployment, data: DataStack) {
    super(scope, id, { description: 'Planwright: models and the job state machine' });
    const ocr = ocrPage(this, deployment, data.buckets);
    const modelData = { jobs: data.jobs, buckets: data.buckets, ocrPage: ocr };
    const models = [
      tocParser(this, deployment, modelData),
      contentExtractor(this, deployment, modelData),
      ...doorDetector(this, deployment, modelData),
      pageClassifier(this, deployment, modelData),
      invoiceExtractor(this, deployment, modelData),
      ...readingModels(this, deployment, modelData),
      ...formModels(this, deployment, modelData),
      ...bidSet(this, deployment, { ...data, ...modelData }),
    ];
    this.machine = new JobStateMachine(this, 'Jobs', {
      deployment,
      jobs: data.jobs,
      models,
    }).machine;
    const next = this.dispatchNext(deployment, data);
    const sweep = this.dispatchQueued(deployment, data);
    const close = this.closeExecution(deployment, data);
    this.dispatcher = next.lambda;
    this.ocrPage = ocr;
    this.sweep = sweep.lambda;
    this.functions = [next.lambda, sweep.lambda, close.lambda];
    this.deadLetters = [next.failures, sweep.failures, close.failures];
  }

  /** A job that has ended gives its slot to the next of its account. */
  private dispatchNext(deployment: Deployment, data: DataStack) {
    const failures = deadLetterQueue(this, 'DispatchNextFailures');
    const { environment, permissions } = dispatching(data, this.machine);
    const { lambda } = new HandlerFunction(this, 'DispatchNext', {
      deployment,
      handler: 'dispatch-next',
      memoryMb: 256,
      timeout: Duration.seconds(30),
      environment,
      permissions: [
        ...readJobsStream(data.jobs, failures),
        onPartitions(['dynamodb:DeleteItem'], data.accounts, 'ACCOUNT#'),
        refunding(data.accounts),
        ...permissions,
      ],
    });
    const stream = { jobs: data.jobs, target: lambda, failures, batchSize: 25 };
    const moves = { from: LIVE_STATUSES, to: JOB_STATUSES.filter(isAtRest) };
    consumeJobsStream(this, 'JobsStream', { ...stream, moves });
    return { lambda, failures };
  }

  /** Each minute: starts what the submits and the ends of other jobs have missed, and ends what nobody started in time. */
  private dispatchQueued(deployment: Deployment, data: DataStack) {
    const { environment, permissions } = dispatching(data, this.machine);
    const failures = deadLetterQueue(this, 'DispatchQueuedFailures');
    const { lambda } = new HandlerFunction(this, 'DispatchQueued', {
      deployment,
      handler: 'dispatch-queued',
      memoryMb: 256,
      timeout: Duration.seconds(50),
      environment,
      permissions: [
        allow(['dynamodb:Scan'], `${data.jobs.tableArn}/index/${QUEUED_JOBS_INDEX}`),
        updateOnly(data.jobs, EXPIRY_ATTRIBUTES),
        ...permissions,
      ],
      failures,
    });
    new Rule(this, 'EachMinute', {
      description: 'Sweeps up queued jobs that no execution was started for',
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [
        new LambdaFunction(lambda, { deadLetterQueue: failures, maxEventAge: Duration.minutes(1), retryAttempts: 1 }),
      ],
    });
    return { lambda, failures };
  }

  /** An execution that ended without writing to its job: ends the job as failed. */
  private closeExecution(deployment: Deployment, data: DataStack) {
    const failures = deadLetterQueue(this, 'CloseExecutionFailures');
    const { lambda } = new HandlerFunction(this, 'CloseExecution', {
      deployment,
      handler: 'close-execution',
      memoryMb: 256,
      timeout: Duration.seconds(10),
      environment: { JOBS_TABLE: data.jobs.tableName },
      permissions: [updateOnly(data.jobs, ENDING_ATTRIBUTES)],
      failures,
    });
    new Rule(this, 'ExecutionEndedBadly', {
      description: 'Ends the job of an execution that failed, timed out or was aborted',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: { stateMachineArn: [this.machine.stateMachineArn], status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
      },
      targets: [new LambdaFunction(lambda, { deadLetterQueue: failures })],
    });
    return { lambda, failures };
  }
}
