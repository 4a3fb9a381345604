import { closeSync, mkdirSync, openSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { AwsError } from '../aws-error';
import type { AwsCredentials, LambdaService } from '../services';
import type { Reaper } from '../supervisor/reaper';
import type { FunctionResource } from '../template/model';
import { type Endpoints, environmentVariables } from './environment-variables';
import { startEnvironment } from './execution-environment';
import { createPool, type Pool } from './pool';

/** API functions mostly wait for the database, so more of them than cores are of use. */
const API_ENVIRONMENTS = 8;

/** Lambda's limit on a synchronous request, in bytes of JSON. */
const REQUEST_LIMIT = 6_291_456;

type Options = {
  functions: FunctionResource[];
  /** Names of the functions behind routes. */
  apiFunctions: Set<string>;
  endpoints: Endpoints;
  credentials: AwsCredentials;
  logDir: string;
  reaper: Reaper;
};

/** `name`, `account:function:name` or a full ARN, each perhaps with a qualifier, to the function's name. */
export function functionName(nameOrArn: string): string {
  const [before, after] = nameOrArn.split('function:');
  return (after ?? before ?? '').split(':')[0] ?? '';
}

const environmentLimit = (fn: FunctionResource, isApi: boolean) =>
  Math.min(fn.reservedConcurrency ?? Infinity, isApi ? API_ENVIRONMENTS : availableParallelism());

/** Runs the functions of the app in child processes. */
export function createLambda({
  functions,
  apiFunctions,
  endpoints,
  credentials,
  logDir,
  reaper,
}: Options): LambdaService {
  mkdirSync(logDir, { recursive: true });
  const logs: number[] = [];
  const poolOf = (fn: FunctionResource): Pool => {
    const log = openSync(join(logDir, `${fn.name}.log`), 'a');
    logs.push(log);
    const variables = environmentVariables(fn, endpoints, credentials);
    const limit = environmentLimit(fn, apiFunctions.has(fn.name));
    return createPool(limit, () => startEnvironment({ fn, variables, log, reaper }));
  };
  const pools = new Map(functions.map((fn) => [fn.name, poolOf(fn)]));

  return {
    async invoke(nameOrArn, payload) {
      const pool = pools.get(functionName(nameOrArn));
      if (!pool) throw new AwsError('ResourceNotFoundException', `Function not found: ${nameOrArn}`, 404);
      const json = JSON.stringify(payload) ?? 'null';
      if (Buffer.byteLength(json) > REQUEST_LIMIT) {
        throw new AwsError('RequestTooLargeException', `Request must be smaller than ${REQUEST_LIMIT} bytes`, 413);
      }
      return pool.invoke(json);
    },
    async stop() {
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
      for (const log of logs) closeSync(log);
    },
  };
}
