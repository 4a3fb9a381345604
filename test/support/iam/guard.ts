import { API } from '../../infra/privileges/api';
import { DIALECTS } from '../../infra/privileges/dialects';
import { ENGINE } from '../../infra/privileges/engine';
import { MODELS } from '../../infra/privileges/models';
import type { Answered, Asked, Between } from '../proxy';
import { type Access, dynamodbAccesses, s3Accesses } from './accesses';
import { permitted } from './allows';

const TABLE: Readonly<Record<string, string[]>> = { ...API, ...DIALECTS, ...MODELS, ...ENGINE };

/** The function that asks, by the application id that the runtime has the SDK send; undefined for whoever is none. */
const askerOf = ({ headers }: Asked): string | undefined =>
  /\bapp\/planwright-dev-([\w-]+)/.exec(String(headers['user-agent']))?.[1];

const holderOf = (name: string): string =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const DENIED: Answered = {
  status: 403,
  headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': 'AccessDeniedException' },
  body: Buffer.from('{"message":"not in the table of privileges"}'),
};

/**
 * Denies to each function, before `between` hears of it, what the table of privileges does not allow it, as IAM would.
 * What was denied is added to `denials`.
 */
const guarded =
  (accessesOf: (asked: Asked) => Access[], between: Between, denials: string[]): Between =>
  async (asked, forward) => {
    const name = askerOf(asked);
    const lines = name === undefined ? [] : (TABLE[holderOf(name)] ?? []);
    const refused = name && accessesOf(asked).find((access) => !permitted(lines, access));
    if (!refused) return between(asked, forward);
    denials.push(`${name}: ${JSON.stringify(refused)}`);
    return DENIED;
  };

export const guardedDynamodb = (between: Between, denials: string[]): Between =>
  guarded(dynamodbAccesses, between, denials);

export const guardedS3 = (between: Between, denials: string[]): Between => guarded(s3Accesses, between, denials);
