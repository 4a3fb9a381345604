import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { ApiData } from './api-data';
import { allow, onIncoming, onPartitions } from './permissions';
import { plangrepParts } from './plangrep-parts';
import { refunding } from './refunding';
import type { RouteParts } from './route-parts';

const BASE = '/api/open/v1';
const PROJECT = `${BASE}/projects/{projectId}`;
const JOB = `${BASE}/jobs/{jobId}`;

/** Holds whole results or files. */
const LARGE = { memoryMb: 1024, timeout: Duration.seconds(29) };

/** The routes of the Plangrep dialect, on the one API and the one job store. */
export const plangrepRoutes = (api: HttpApi, parts: RouteParts, data: ApiData): void => {
  const { jobs, projects, accounts, buckets } = data;
  const { authenticated, authenticate, answerOnce, queueing, stopping } = parts;
  const { add, tables, onProjects, ofSets, readJob, changeJob, ...own } = plangrepParts(api, parts, data);
  const { job, taking, declaring, reading } = own;

  const ofAccount = (...actions: string[]) => onPartitions(actions, projects, 'ACCOUNT#');
  add('plangrep-create-project', [['POST', `${BASE}/projects`]], {
    environment: tables,
    permissions: [authenticate, answerOnce, ofAccount('dynamodb:PutItem')],
  });
  add('plangrep-list-projects', [['GET', `${BASE}/projects`]], {
    environment: tables,
    permissions: [authenticate, ofAccount('dynamodb:Query')],
  });
  add('plangrep-get-project', [['GET', PROJECT]], {
    environment: tables,
    permissions: [authenticate, ofAccount('dynamodb:GetItem')],
  });

  add('plangrep-create-job', [['POST', `${PROJECT}/jobs`]], {
    environment: tables,
    permissions: [
      authenticate,
      answerOnce,
      onProjects('dynamodb:GetItem', 'dynamodb:PutItem'),
      allow(['dynamodb:GetItem', 'dynamodb:PutItem'], jobs.tableArn),
    ],
  });
  add(
    'plangrep-list-jobs',
    [['GET', `${PROJECT}/jobs`]],
    { environment: tables, permissions: [authenticate, readJob, onProjects('dynamodb:GetItem', 'dynamodb:Query')] },
    { memoryMb: 512 },
  );
  add('plangrep-get-job', [['GET', JOB]], job, LARGE);
  add('plangrep-get-result', [['GET', `${JOB}/result`]], job, LARGE);
  add('plangrep-cancel-job', [['POST', `${JOB}/cancel`]], {
    environment: { ...job.environment, ...stopping.environment },
    permissions: [...job.permissions, answerOnce, changeJob, refunding(accounts), ...stopping.permissions],
  });
  const queued = { ...job.environment, ...queueing.environment };
  add(
    'plangrep-resume-job',
    [['POST', `${JOB}/resume`]],
    { environment: queued, permissions: [...job.permissions, ...queueing.permissions, changeJob] },
    { timeout: Duration.seconds(29) },
  );

  add('plangrep-upload-files', [['POST', `${JOB}/files`]], declaring, LARGE);
  add('plangrep-register-uploads', [['POST', `${JOB}/uploads`]], declaring, LARGE);
  add('plangrep-upload-content', [['POST', `${JOB}/uploads/{documentId}/content`]], taking, LARGE);
  add(
    'plangrep-complete-uploads',
    [['POST', `${JOB}/uploads/complete`]],
    {
      environment: { ...queued, ...taking.environment },
      permissions: [
        ...taking.permissions,
        ...queueing.permissions,
        changeJob,
        onIncoming(['s3:GetObject'], buckets.documents),
      ],
    },
    LARGE,
  );

  add('plangrep-list-files', [['GET', `${PROJECT}/files`]], reading, LARGE);
  add('plangrep-list-sheets', [['GET', `${PROJECT}/sheets`]], reading, LARGE);
  add(
    'plangrep-list-regions',
    [
      ['GET', `${PROJECT}/regions`],
      ['GET', `${PROJECT}/sheets/{sheetId}/regions`],
    ],
    reading,
    LARGE,
  );
  add('plangrep-list-specifications', [['GET', `${PROJECT}/specifications`]], reading, LARGE);
  add('plangrep-list-docs', [['GET', `${PROJECT}/docs`]], reading, LARGE);
  add('plangrep-get-sheet', [['GET', `${PROJECT}/sheets/{sheetId}`]], reading, LARGE);

  add('plangrep-not-found', [['ANY', `${BASE}/{proxy+}`]], {
    environment: authenticated(),
    permissions: [authenticate],
  });
};
