import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { decodeAwsChunked } from './aws-chunked';
import { S3Error } from './errors';

export type ReceivedBody = {
  size: number;
  /** Hex; the ETag of an object put in one piece. */
  md5: string;
  /** Base64 by header name, for example `x-amz-checksum-sha256`; only those the client sent, all verified. */
  checksums: Record<string, string>;
};

type Digest = { update(piece: Buffer): void; base64(): string };

function crc32Digest(): Digest {
  let value = 0;
  return {
    update: (piece) => {
      value = crc32(piece, value);
    },
    base64: () => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(value);
      return bytes.toString('base64');
    },
  };
}

function hashDigest(algorithm: 'md5' | 'sha1' | 'sha256'): Digest {
  const hash = createHash(algorithm);
  return {
    update: (piece) => {
      hash.update(piece);
    },
    base64: () => hash.digest('base64'),
  };
}

const CHECKSUMS: Record<string, () => Digest> = {
  'x-amz-checksum-crc32': crc32Digest,
  'x-amz-checksum-sha1': () => hashDigest('sha1'),
  'x-amz-checksum-sha256': () => hashDigest('sha256'),
};

const CHECKSUM_NAME = /^x-amz-checksum-(?!mode$|algorithm$|type$)/;

/** A digest for each checksum header this request carries or announces as a trailer; refuses those we cannot compute. */
function announcedChecksums(req: IncomingMessage): [name: string, digest: Digest][] {
  const names = [...Object.keys(req.headers), ...String(req.headers['x-amz-trailer'] ?? '').split(/\s*,\s*/)];
  return names
    .map((name) => name.toLowerCase())
    .filter((name) => CHECKSUM_NAME.test(name))
    .map((name) => {
      const digest = CHECKSUMS[name];
      if (!digest) throw new S3Error('NotImplemented', `${name} is not supported locally`);
      return [name, digest()];
    });
}

/**
 * Streams a request body into `file` and verifies all that was declared about it: decoded length, Content-MD5,
 * x-amz-checksum-* (header or trailer) and the signed payload hash. Throws an S3Error (400, 411, 501) on a mismatch.
 */
export async function receiveBody(req: IncomingMessage, payloadHash: string, file: string): Promise<ReceivedBody> {
  const chunked = payloadHash === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
  const signsBody = /^[0-9a-f]{64}$/.test(payloadHash);
  if (!chunked && !signsBody && payloadHash !== 'UNSIGNED-PAYLOAD') {
    throw new S3Error('NotImplemented', `x-amz-content-sha256 ${payloadHash} is not supported locally`);
  }
  const declared = req.headers[chunked ? 'x-amz-decoded-content-length' : 'content-length'];
  if (declared === undefined) throw new S3Error('MissingContentLength', 'You must provide the Content-Length header');

  const md5 = hashDigest('md5');
  const payload = hashDigest('sha256');
  const checksums = announcedChecksums(req);
  const digests = [md5, ...(signsBody ? [payload] : []), ...checksums.map(([, digest]) => digest)];
  const trailers = new Map<string, string>();
  let size = 0;

  async function* measured(source: AsyncIterable<Buffer>) {
    for await (const piece of chunked ? decodeAwsChunked(source, trailers) : source) {
      size += piece.length;
      for (const digest of digests) digest.update(piece);
      yield piece;
    }
  }
  await pipeline(req, measured, createWriteStream(file, { flags: 'wx' }));

  if (size !== Number(declared)) throw new S3Error('InvalidArgument', `${declared} bytes declared, ${size} received`);
  if (signsBody && Buffer.from(payload.base64(), 'base64').toString('hex') !== payloadHash) {
    throw new S3Error('XAmzContentSHA256Mismatch', 'The body does not match the signed x-amz-content-sha256');
  }
  const md5Base64 = md5.base64();
  if (req.headers['content-md5'] !== undefined && req.headers['content-md5'] !== md5Base64) {
    throw new S3Error('BadDigest', 'The body does not match Content-MD5');
  }
  const verified = checksums.map(([name, digest]) => {
    const actual = digest.base64();
    if ((req.headers[name] ?? trailers.get(name)) !== actual) {
      throw new S3Error('BadDigest', `The body does not match ${name}`);
    }
    return [name, actual];
  });
  return { size, md5: Buffer.from(md5Base64, 'base64').toString('hex'), checksums: Object.fromEntries(verified) };
}
