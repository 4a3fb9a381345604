import type { StoredObject } from './object-store';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const escapeText = (text: string) => text.replace(/[<>&"'\r\n]/g, (char) => `&#${char.charCodeAt(0)};`);

function unescapeText(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

/** ISO 8601 of epoch milliseconds, as S3 writes it. */
const time = (modified: number) => new Date(modified).toISOString();

export function errorXml(code: string, message: string): string {
  return `${HEAD}<Error><Code>${code}</Code><Message>${escapeText(message)}</Message></Error>`;
}

/** Keys of a DeleteObjects request; SDKs write it by machine, so no parser is needed for its one kind of leaf. */
export function keysToDelete(xml: string): string[] {
  return [...xml.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => unescapeText(key));
}

export function deleteResultXml(keys: string[]): string {
  const deleted = keys.map((key) => `<Deleted><Key>${escapeText(key)}</Key></Deleted>`);
  return `${HEAD}<DeleteResult ${NAMESPACE}>${deleted.join('')}</DeleteResult>`;
}

/** Parts of a CompleteMultipartUpload request, each with its ETag as it was answered, without quotes. */
export function partsToComplete(xml: string): { number: number; etag: string }[] {
  return [...xml.matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = '']) => ({
    number: Number(/<PartNumber>(\d+)</.exec(part)?.[1]),
    etag: unescapeText(/<ETag>([^<]*)</.exec(part)?.[1] ?? '').replaceAll('"', ''),
  }));
}

export function startedUploadXml(bucket: string, key: string, id: string): string {
  return `${HEAD}<InitiateMultipartUploadResult ${NAMESPACE}><Bucket>${bucket}</Bucket><Key>${escapeText(key)}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`;
}

export function completedUploadXml(bucket: string, key: string, etag: string): string {
  return `${HEAD}<CompleteMultipartUploadResult ${NAMESPACE}><Bucket>${bucket}</Bucket><Key>${escapeText(key)}</Key><ETag>&quot;${etag}&quot;</ETag></CompleteMultipartUploadResult>`;
}

export function copyResultXml({ etag, modified }: StoredObject): string {
  return `${HEAD}<CopyObjectResult ${NAMESPACE}><ETag>&quot;${etag}&quot;</ETag><LastModified>${time(modified)}</LastModified></CopyObjectResult>`;
}

export type Listing = { bucket: string; prefix: string; limit: number; objects: StoredObject[]; next?: string };

export function listingXml({ bucket, prefix, limit, objects, next }: Listing): string {
  const contents = objects.map(
    ({ key, modified, etag, size }) =>
      `<Contents><Key>${escapeText(key)}</Key><LastModified>${time(modified)}</LastModified>` +
      `<ETag>&quot;${etag}&quot;</ETag><Size>${size}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
  );
  return (
    `${HEAD}<ListBucketResult ${NAMESPACE}><Name>${bucket}</Name><Prefix>${escapeText(prefix)}</Prefix>` +
    `<KeyCount>${objects.length}</KeyCount><MaxKeys>${limit}</MaxKeys><IsTruncated>${next !== undefined}</IsTruncated>` +
    `${next === undefined ? '' : `<NextContinuationToken>${next}</NextContinuationToken>`}` +
    `${contents.join('')}</ListBucketResult>`
  );
}
