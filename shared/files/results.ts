import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { env } from '../env';
import { isMissing, s3 } from './s3';

/** Above this a result is not inlined: Lambda answers at most 6 MB. */
const INLINE_BYTES = 4 * 1024 * 1024;
const RESULT_URL_SECONDS = 3600;

export const putResult = async (key: string, result: unknown): Promise<void> => {
  await s3.send(
    new PutObjectCommand({
      Bucket: env('RESULTS_BUCKET'),
      Key: key,
      Body: JSON.stringify(result),
      ContentType: 'application/json',
    }),
  );
};

/** Stores a PDF that a model made, beside its result. */
export const putResultPdf = async (key: string, pdf: Uint8Array): Promise<void> => {
  const Bucket = env('RESULTS_BUCKET');
  await s3.send(new PutObjectCommand({ Bucket, Key: key, Body: pdf, ContentType: 'application/pdf' }));
};

/** A url to read a PDF for an hour that lies beside a result; it is saved as `filename`. */
export const presignResultPdf = (key: string, filename: string): Promise<string> =>
  getSignedUrl(
    s3,
    new GetObjectCommand({
      Bucket: env('RESULTS_BUCKET'),
      Key: key,
      ResponseContentType: 'application/pdf',
      ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(filename.toWellFormed())}`,
    }),
    { expiresIn: RESULT_URL_SECONDS },
  );

/** A stored result, whatever its size, for a model to build on; undefined when there is none under the key. */
export const loadResult = async (key: string): Promise<unknown> => {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: env('RESULTS_BUCKET'), Key: key }));
    return JSON.parse((await Body?.transformToString()) ?? 'null');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/** A result as a job shows it: itself up to 4 MB, else a url to fetch it from for an hour. */
export type ShownResult = { result: unknown; resultUrl: string | null };

/** Whether a view of a result fits into an answer. */
export const isInlined = (view: unknown): boolean => Buffer.byteLength(JSON.stringify(view)) <= INLINE_BYTES;

/** What is made of a result when it is read: itself, or, where it is too large for an answer, stored under `key` and a url. */
export const showView = async (key: string, view: unknown): Promise<ShownResult> => {
  if (isInlined(view)) return { result: view, resultUrl: null };
  await putResult(key, view);
  const command = new GetObjectCommand({ Bucket: env('RESULTS_BUCKET'), Key: key });
  return { result: null, resultUrl: await getSignedUrl(s3, command, { expiresIn: RESULT_URL_SECONDS }) };
};

const isStored = async (key: string): Promise<boolean> => {
  try {
    await s3.send(new HeadObjectCommand({ Bucket: env('RESULTS_BUCKET'), Key: key }));
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
};

/** A url, good for an hour, of a view that never changes: it is made and stored under `key` when it is first asked for. */
export const viewUrl = async (key: string, make: () => Promise<unknown>): Promise<string> => {
  if (!(await isStored(key))) await putResult(key, await make());
  const command = new GetObjectCommand({ Bucket: env('RESULTS_BUCKET'), Key: key });
  return getSignedUrl(s3, command, { expiresIn: RESULT_URL_SECONDS });
};

/** The stored result as it is; undefined when there is none under the key. */
export const readResult = async (key: string): Promise<ShownResult | undefined> => {
  const command = new GetObjectCommand({ Bucket: env('RESULTS_BUCKET'), Key: key });
  const object = await s3.send(command).catch((error) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (object === undefined) return undefined;
  const { Body, ContentLength = 0 } = object;
  if (ContentLength <= INLINE_BYTES) {
    return { result: JSON.parse((await Body?.transformToString()) ?? 'null'), resultUrl: null };
  }
  Body?.transformToWebStream().cancel();
  return { result: null, resultUrl: await getSignedUrl(s3, command, { expiresIn: RESULT_URL_SECONDS }) };
};
