import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { StartFault } from '../fault';
import type { Endpoints } from '../lambda/environment-variables';

export type StartOptions = {
  port: number;
  stateDir: string;
  /** The PDF for the demo; without it, the sample. */
  file?: string;
  /** End after the demo, with its outcome as exit status. */
  once: boolean;
  demo: boolean;
  /** URLs of AWS services that functions and state machines are given in the place of the local ones: a test's proxies. */
  endpoints: Partial<Endpoints>;
};

const portSchema = z.coerce.number().int().min(0).max(65_535).default(4000);

const endpointsSchema = z.partialRecord(z.enum(['DYNAMODB', 'S3', 'SFN', 'EVENTBRIDGE', 'LAMBDA']), z.url());

function parseArguments(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { once: { type: 'boolean', default: false } } });
  } catch {
    throw new StartFault('Usage: npm start [-- file.pdf] [--once]');
  }
}

/** @throws StartFault for an argument or variable that makes no sense. */
export function readOptions(args: string[], env: NodeJS.ProcessEnv): StartOptions {
  const { values, positionals } = parseArguments(args);
  const port = portSchema.safeParse(env.PORT);
  if (!port.success) throw new StartFault(`PORT=${env.PORT} is not a port: use a number up to 65535`);

  // npm runs scripts in the package's folder; the user named the file from INIT_CWD.
  const file = positionals[0] === undefined ? undefined : resolve(env.INIT_CWD ?? '.', positionals[0]);
  if (file !== undefined && !existsSync(file)) throw new StartFault(`There is no file ${file}`);
  return {
    port: port.data,
    stateDir: resolve(env.PLANWRIGHT_STATE ?? '.local'),
    ...(file !== undefined && { file }),
    once: values.once,
    demo: env.PLANWRIGHT_DEMO !== 'off',
    endpoints: endpointsSchema.parse(JSON.parse(env.PLANWRIGHT_ENDPOINTS ?? '{}')),
  };
}
