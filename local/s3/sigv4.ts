import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { AwsCredentials } from '../services';
import { S3Error } from './errors';

// By hand: the SDK's signer makes signatures only, and hoists headers and sets dates anew when asked to repeat one.

export type SignedRequest = { method: string; path: string; query: URLSearchParams; headers: IncomingHttpHeaders };

type Claim = {
  credential: string;
  signedHeaders: string[];
  signature: string;
  /** ISO 8601 basic, for example 20260102T030405Z. */
  date: string;
  payloadHash: string;
};

const MAX_SKEW_MS = 15 * 60 * 1000;
const MAX_EXPIRES_SECONDS = 7 * 24 * 3600;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

const header = (headers: IncomingHttpHeaders, name: string) => String(headers[name] ?? '');

/** Epoch milliseconds of an X-Amz-Date; refuses anything else. */
function epochOf(date: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date);
  if (!match) throw new S3Error('AccessDenied', 'X-Amz-Date is missing or malformed');
  const [, year, month, day, hour, minute, second] = match;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function claimOfQuery(query: URLSearchParams): Claim {
  return {
    credential: query.get('X-Amz-Credential') ?? '',
    signedHeaders: (query.get('X-Amz-SignedHeaders') ?? '').split(';'),
    signature: query.get('X-Amz-Signature') ?? '',
    date: query.get('X-Amz-Date') ?? '',
    payloadHash: query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
  };
}

function claimOfHeaders(headers: IncomingHttpHeaders): Claim {
  const match = /^AWS4-HMAC-SHA256 Credential=(\S+?),\s*SignedHeaders=(\S+?),\s*Signature=([0-9a-f]+)$/.exec(
    header(headers, 'authorization'),
  );
  if (!match) throw new S3Error('AccessDenied', 'Access Denied');
  const [, credential = '', signedHeaders = '', signature = ''] = match;
  return {
    credential,
    signedHeaders: signedHeaders.split(';'),
    signature,
    date: header(headers, 'x-amz-date'),
    payloadHash: header(headers, 'x-amz-content-sha256'),
  };
}

function canonicalRequest(request: SignedRequest, claim: Claim): string {
  const path = request.path.split('/').map((segment) => encode(decodeURIComponent(segment)));
  const query = [...request.query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort();
  const headers = claim.signedHeaders.map(
    (name) => `${name}:${header(request.headers, name).trim().replace(/\s+/g, ' ')}`,
  );
  return [
    request.method,
    path.join('/'),
    query.join('&'),
    ...headers,
    '',
    claim.signedHeaders.join(';'),
    claim.payloadHash,
  ].join('\n');
}

function refuseByTime(request: SignedRequest, date: string): void {
  const age = Date.now() - epochOf(date);
  if (!request.query.has('X-Amz-Signature')) {
    if (Math.abs(age) > MAX_SKEW_MS) throw new S3Error('RequestTimeTooSkewed', 'The request time differs too much');
    return;
  }
  const expires = Number(request.query.get('X-Amz-Expires') ?? Number.NaN);
  if (!(expires >= 1 && expires <= MAX_EXPIRES_SECONDS)) throw new S3Error('AccessDenied', 'X-Amz-Expires is invalid');
  if (age > expires * 1000) throw new S3Error('AccessDenied', 'Request has expired');
  if (age < -MAX_SKEW_MS) throw new S3Error('AccessDenied', 'Request is not valid yet');
}

/**
 * Checks a header-signed or presigned request (AWS Signature Version 4, S3 rules: path encoded once, every
 * x-amz-* header signed) and returns the payload hash that was signed. Throws an S3Error with status 403 otherwise.
 */
export function verifySignature(request: SignedRequest, credentials: AwsCredentials): string {
  const claim = request.query.has('X-Amz-Signature') ? claimOfQuery(request.query) : claimOfHeaders(request.headers);
  const [accessKeyId, day = '', region = '', service = '', ending = ''] = claim.credential.split('/');
  if (accessKeyId !== credentials.accessKeyId) throw new S3Error('InvalidAccessKeyId', 'The access key is unknown');
  refuseByTime(request, claim.date);
  const unsigned = Object.keys(request.headers).find(
    (name) => (name === 'host' || name.startsWith('x-amz-')) && !claim.signedHeaders.includes(name),
  );
  if (unsigned) throw new S3Error('AccessDenied', `The header ${unsigned} was sent but not signed`);

  const scope = [day, region, service, ending].join('/');
  const toSign = ['AWS4-HMAC-SHA256', claim.date, scope, sha256(canonicalRequest(request, claim))].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${credentials.secretAccessKey}`, day), region), 's3'), 'aws4_request');
  const expected = hmac(key, toSign);
  const given = Buffer.from(claim.signature, 'hex');
  const scopeHolds = service === 's3' && ending === 'aws4_request' && claim.date.startsWith(day);
  if (!scopeHolds || given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new S3Error('SignatureDoesNotMatch', 'The signature does not match the request');
  }
  return claim.payloadHash;
}
