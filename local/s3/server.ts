import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen } from '../listen';
import type { HttpService, S3Options } from '../services';
import { S3Error } from './errors';
import { completeMultipartUpload, createMultipartUpload, uploadPart } from './multipart';
import { openObjectStore } from './object-store';
import {
  copyObject,
  deleteObject,
  deleteObjects,
  getObject,
  listObjects,
  putObject,
  type S3Request,
} from './operations';
import { verifySignature } from './sigv4';
import { errorXml } from './xml';

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, PUT, HEAD, POST, DELETE',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': 'ETag, Content-Range, x-amz-checksum-sha256',
};

// what would change the meaning of a request and is not built must be refused, not ignored
const UNSUPPORTED_HEADERS = ['x-amz-tagging', 'x-amz-copy-source-range', 'x-amz-website-redirect-location'];
const LIST_PARAMETERS = ['list-type', 'prefix', 'continuation-token', 'start-after', 'max-keys', 'encoding-type'];
const FREE_PARAMETERS = /^(x-id|x-amz-.+|response-.+)$/i;

/** Chooses the operation by method, key and query; a query parameter of an operation not built is refused. */
function operationOf({ req, key, query }: S3Request): (request: S3Request) => void | Promise<void> {
  const subresources = [...query.keys()].filter((name) => !FREE_PARAMETERS.test(name));
  const only = (...allowed: string[]) => subresources.every((name) => allowed.includes(name));
  const unsupported = UNSUPPORTED_HEADERS.some((name) => name in req.headers);
  if (key === '' && !unsupported) {
    if (req.method === 'GET' && query.get('list-type') === '2' && only(...LIST_PARAMETERS)) return listObjects;
    if (req.method === 'POST' && query.has('delete') && only('delete')) return deleteObjects;
    if (req.method === 'HEAD' && only()) return ({ res }) => void res.end();
  } else if (subresources.length > 0 && !unsupported) {
    if (req.method === 'POST' && query.has('uploads') && only('uploads')) return createMultipartUpload;
    if (req.method === 'PUT' && query.has('uploadId') && only('uploadId', 'partNumber')) return uploadPart;
    if (req.method === 'POST' && query.has('uploadId') && only('uploadId')) return completeMultipartUpload;
  } else if (only() && !unsupported) {
    if (req.method === 'PUT') return 'x-amz-copy-source' in req.headers ? copyObject : putObject;
    if (req.method === 'GET' || req.method === 'HEAD') return getObject;
    if (req.method === 'DELETE') return deleteObject;
  }
  throw new S3Error('NotImplemented', `${req.method} with ${subresources.join(', ')} is not supported locally`);
}

function decodePath(path: string): [bucket: string, key: string] {
  try {
    const [, bucket = '', ...key] = decodeURIComponent(path).split('/');
    return [bucket, key.join('/')];
  } catch {
    throw new S3Error('InvalidURI', 'The path is not valid percent-encoding');
  }
}

function refuse(req: IncomingMessage, res: ServerResponse, error: unknown): void {
  // a sender that went away gets no answer
  if (res.headersSent || res.destroyed) {
    res.destroy();
    return;
  }
  if (!(error instanceof S3Error)) console.error('S3:', error);
  const { code, status, message } =
    error instanceof S3Error ? error : new S3Error('InternalError', 'We encountered an internal error.');
  res.writeHead(status, { 'content-type': 'application/xml' });
  res.end(req.method === 'HEAD' ? undefined : errorXml(code, message));
  req.resume();
}

/**
 * S3 for the buckets given, path style, with objects kept in `dataDir`: PutObject, CopyObject, GetObject, HeadObject,
 * DeleteObject, DeleteObjects, ListObjectsV2, HeadBucket, and uploads in parts (CreateMultipartUpload, UploadPart,
 * CompleteMultipartUpload); any other operation answers 501. Every request must be
 * signed (SigV4 header or presigned); CORS allows every origin. Lifecycle rules are not run.
 */
export async function startS3({ dataDir, port, buckets, credentials }: S3Options): Promise<HttpService> {
  const store = openObjectStore(dataDir);

  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    for (const [name, value] of Object.entries(CORS)) res.setHeader(name, value);
    if (req.method === 'OPTIONS') {
      res
        .writeHead(200, { 'access-control-allow-headers': req.headers['access-control-request-headers'] ?? '*' })
        .end();
      return;
    }
    const [path = '/', search = ''] = (req.url ?? '/').split(/\?(.*)/s);
    const query = new URLSearchParams(search);
    const [bucket, key] = decodePath(path);
    const signed = { method: req.method ?? '', path, query, headers: req.headers };
    const payloadHash = verifySignature(signed, credentials);
    if (!buckets.includes(bucket)) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist');
    const request = { req, res, bucket, key, query, payloadHash, buckets, store };
    await operationOf(request)(request);
  };

  const service = await listen(port, (req, res) => {
    answer(req, res).catch((error) => refuse(req, res, error));
  });
  return {
    url: service.url,
    stop: async () => {
      await service.stop();
      store.close();
    },
  };
}
