import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { startAwsEndpoint } from './aws-endpoint';
import { requireJava } from './dynamodb/java';
import { startDynamoDb } from './dynamodb/server';
import { startStreamPoller } from './dynamodb/stream-poller';
import { ensureTable } from './dynamodb/tables';
import { createEvents } from './events/service';
import { StartFault } from './fault';
import { startHttpApi } from './http-api/server';
import type { Endpoints } from './lambda/environment-variables';
import { createLambda, functionName } from './lambda/service';
import { startS3 } from './s3/server';
import type { HttpService } from './services';
import { createStates } from './states/service';
import { type ApiKeys, ensureApiKeys } from './supervisor/api-keys';
import type { Lifetime } from './supervisor/lifetime';
import { choosePorts, type Ports } from './supervisor/ports';
import { type Reaper, startReaper } from './supervisor/reaper';
import { synthesize } from './supervisor/synthesize';
import { type App, readApp } from './template/app';
import { readAssembly } from './template/assembly';
import { REGION } from './template/names';

/** Letters and digits only: DynamoDB Local refuses other characters in an access key. */
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

type Options = { rootDir: string; stateDir: string; port: number; endpoints: Partial<Endpoints>; lifetime: Lifetime };
type Base = Options & { logDir: string; ports: Ports; reaper: Reaper };

async function readTemplate({ rootDir, stateDir, logDir, reaper }: Base): Promise<App> {
  const outDir = join(stateDir, 'cdk.out');
  await synthesize({ rootDir, outDir, logFile: join(logDir, 'synth.log'), reaper });
  return readApp(readAssembly(outDir));
}

async function startDatabase({ stateDir, logDir, ports, reaper, lifetime }: Base): Promise<HttpService> {
  await requireJava();
  const dataDir = join(stateDir, 'dynamodb');
  const server = await startDynamoDb({ dataDir, logFile: join(logDir, 'dynamodb.log'), port: ports.dynamodb, reaper });
  lifetime.add(server);
  return server;
}

/** The value of an environment variable that the template gives to the functions that need it. */
function functionVariable(app: App, name: string): string {
  const value = app.functions.map(({ environment }) => environment[name]).find((found) => found !== undefined);
  if (value === undefined) throw new StartFault(`No function of the template has the environment variable ${name}`);
  return value;
}

/** Lets `shared/store` work in this process as it does in a function; real AWS credentials are out of its reach. */
function becomeFunctionLike(app: App, dynamodbUrl: string): void {
  Object.assign(process.env, {
    ACCOUNTS_TABLE: functionVariable(app, 'ACCOUNTS_TABLE'),
    AWS_ENDPOINT_URL_DYNAMODB: dynamodbUrl,
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  });
}

/** Everything that functions call and that calls functions; in the order in which one needs the other. */
async function startServices(base: Base, app: App, dynamodbUrl: string) {
  const { stateDir, logDir, ports, reaper, lifetime } = base;
  const s3 = await startS3({ dataDir: join(stateDir, 's3'), port: ports.s3, buckets: app.buckets, credentials });
  lifetime.add(s3);
  const awsUrl = `http://127.0.0.1:${ports.aws}`;
  const own = { DYNAMODB: dynamodbUrl, S3: s3.url, SFN: awsUrl, EVENTBRIDGE: awsUrl, LAMBDA: awsUrl };
  const endpoints = { ...own, ...base.endpoints };
  const lambda = createLambda({
    functions: app.functions,
    apiFunctions: new Set(app.httpApi?.routes.map(({ functionArn }) => functionName(functionArn))),
    endpoints,
    credentials,
    logDir,
    reaper,
  });
  lifetime.add(lambda);
  const events = createEvents({ buses: app.buses, rules: app.rules, lambda, logDir });
  lifetime.add(events);
  const states = await createStates({
    machines: app.machines,
    lambda,
    dynamodbUrl: endpoints.DYNAMODB,
    credentials,
    dataDir: join(stateDir, 'states'),
    onStatusChange: events.emit,
  });
  lifetime.add(states);
  lifetime.add(await startAwsEndpoint({ states, events, lambda, port: ports.aws }));
  return lambda;
}

/**
 * Synthesizes the CDK app and runs it on this machine. Every part is handed to `lifetime` as it comes up.
 * @throws StartFault for what the user can mend.
 */
export async function startRuntime(options: Options): Promise<{ url: string; keys: ApiKeys }> {
  const { stateDir, lifetime, port } = options;
  const logDir = join(stateDir, 'logs');
  mkdirSync(logDir, { recursive: true });
  const reaper = startReaper();
  lifetime.add(reaper);
  const base = { ...options, logDir, reaper, ports: await choosePorts(join(stateDir, 'ports.json')) };

  const [app, database] = await Promise.all([readTemplate(base), startDatabase(base)]);
  const { httpApi } = app;
  if (!httpApi) throw new StartFault('The template has no HTTP API to serve');
  const client = { endpoint: database.url, region: REGION, credentials };
  const dynamodb = new DynamoDBClient(client);
  for (const table of app.tables) await ensureTable(dynamodb, table, stateDir);
  becomeFunctionLike(app, database.url);
  const keys = await ensureApiKeys(join(stateDir, 'keys.json'));

  const lambda = await startServices(base, app, database.url);
  const streams = new DynamoDBStreamsClient(client);
  for (const mapping of app.streamMappings) {
    lifetime.add(await startStreamPoller({ mapping, dynamodb, streams, lambda, stateDir }));
  }
  const api = await startHttpApi(httpApi, lambda, port);
  lifetime.add(api);
  return { url: api.url, keys };
}
