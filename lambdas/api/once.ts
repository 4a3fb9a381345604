import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { epochSeconds, now } from '../../shared/domain/clock';
import { newId } from '../../shared/domain/ids';
import { PROBLEM_KINDS, Problem } from '../../shared/domain/problems';
import { sha256 } from '../../shared/domain/sha256';
import {
  claimKey,
  forgetKey,
  type KeptAnswer,
  keepAnswer,
  type RequestKey,
  releaseKey,
} from '../../shared/store/idempotency';
import type { Answer } from './answer';

/** As long as the most generous of the APIs spoken here allows. */
const LONGEST_KEY = 256;

/** An attempt seldom takes longer; the lease of one that died is asked after until it ends. */
const LONGEST_WAIT_SECONDS = 5;

/** Bytes; an item of DynamoDB holds 400 kB. */
const MOST_KEPT = 300_000;

/** Equal for requests that mean the same: a file counts by its bytes, not by the form around it. */
const hashOf = (input: unknown): string =>
  sha256(JSON.stringify(input, (_, value) => (value instanceof Uint8Array ? sha256(value) : value)) ?? '');

const replayed = ({ statusCode, headers, body }: KeptAnswer): Answer => ({
  statusCode,
  headers: { ...headers, 'idempotency-replayed': 'true' },
  body,
});

const keptAnswer = ({ statusCode = 200, headers, body = '' }: Answer): KeptAnswer => ({
  statusCode,
  headers: Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)])),
  body,
});

const keyIn = (event: Pick<APIGatewayProxyEventV2, 'headers'>): string | undefined => {
  const key = event.headers['idempotency-key'];
  if (key === undefined || (key.length > 0 && key.length <= LONGEST_KEY)) return key;
  throw new Problem('VALIDATION_FAILED', `Idempotency-Key has 1 to ${LONGEST_KEY} characters.`, [
    { field: 'Idempotency-Key', message: `must have 1 to ${LONGEST_KEY} characters` },
  ]);
};

const isRefusal = (error: unknown): boolean => error instanceof Problem && PROBLEM_KINDS[error.code].status < 500;

const attempted = async (
  key: RequestKey,
  { attempt, first }: { attempt: string; first: boolean },
  answer: () => Promise<Answer>,
): Promise<Answer> => {
  try {
    const given = await answer();
    const kept = keptAnswer(given);
    // what is too long to keep is answered anew: a repeat goes on under the same id, and finds what was made
    if (Buffer.byteLength(kept.body) <= MOST_KEPT) await keepAnswer(key, attempt, kept);
    else await releaseKey(key, attempt);
    return given;
  } catch (error) {
    // a refused request made nothing and may be mended under its key; of a fault, one that was out of time, or an
    // attempt before this one, nobody knows how far it got
    if (first && isRefusal(error)) await forgetKey(key, attempt);
    else await releaseKey(key, attempt);
    throw error;
  }
};

/**
 * Answers a POST once for each Idempotency-Key of an account, as Stripe does: a repeat gets the first answer again,
 * another body under the same key is refused, and so is a repeat while the first is still being worked on. A request
 * that was refused leaves nothing behind, its key included, unless an attempt before it crashed or was out of time.
 * `create` gets the id of whatever the request makes; it is the same when an attempt goes on after a crashed one.
 */
export const once = async (
  event: Pick<APIGatewayProxyEventV2, 'headers' | 'requestContext'>,
  account_id: string,
  input: unknown,
  create: (id: string) => Promise<Answer>,
): Promise<Answer> => {
  const header = event.requestContext.http.method === 'POST' ? keyIn(event) : undefined;
  if (header === undefined) return create(newId());
  const key = { account_id, key_hash: sha256(`${event.requestContext.routeKey} ${header}`) };
  const attempt = randomUUID();
  const request_hash = hashOf(input);
  const nowSeconds = epochSeconds(now());
  const claim = await claimKey(key, { request_hash, created_id: newId(), attempt, nowSeconds });
  if (claim.ours) return attempted(key, { attempt, first: claim.first }, () => create(claim.created_id));
  if (claim.request_hash !== request_hash) {
    throw new Problem('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key came with another request before.');
  }
  if (claim.answer) return replayed(claim.answer);
  const wait = Math.min(LONGEST_WAIT_SECONDS, Math.max(1, claim.lease_until - nowSeconds));
  throw new Problem('REQUEST_IN_FLIGHT', 'The first request with this Idempotency-Key is not done.', undefined, wait);
};
