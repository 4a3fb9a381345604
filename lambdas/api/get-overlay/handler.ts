import { namesEtag, weakEtag } from '../../../shared/domain/etag';
import { JobFault } from '../../../shared/domain/job-fault';
import { Problem } from '../../../shared/domain/problems';
import { readPdf } from '../../../shared/files/documents';
import { type Overlay, overlay } from '../../../shared/models/doors/overlay/overlay';
import { openPdf, type PdfDocument } from '../../../shared/models/pdf/document';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';
import { type Answer, notModified } from '../answer';
import { existingJob } from '../existing-job';
import { route } from '../route';
import { doorsKey, doorsToDraw } from './doors-to-draw';
import { read } from './read';
import { smallEnough } from './small-enough';

type Input = ReturnType<typeof read>;

/** With three drawings at most, and what reading the file takes, within the 28 s of the function. */
const LIMITS = { openMs: 5_000, drawMs: 6_000 };

const openedPdf = async (key: string): Promise<PdfDocument> => {
  const bytes = await readPdf(key);
  if (!bytes) throw new Problem('DOCUMENT_NOT_FOUND', 'The document of this job is no longer stored.');
  try {
    return openPdf({ ...pdfEngine(), ...LIMITS }, bytes);
  } catch (error) {
    if (error instanceof JobFault) throw new Problem('PAGE_NOT_DRAWN', error.message);
    throw error;
  }
};

/** How the content goes into the answer: an image as base64, an SVG as the text it is. */
const bodyOf = ({ content }: Overlay, format: Input['format']) =>
  format === 'png'
    ? { body: content.toString('base64'), isBase64Encoded: true }
    : { body: content.toString(), isBase64Encoded: false };

const CONTENT_TYPES = { png: 'image/png', svg: 'image/svg+xml' };

export const handler = route('jobs:read', read, async ({ account, input }): Promise<Answer> => {
  const { job_id, page, format, width, min_confidence, knownTags } = input;
  const job = await existingJob({ account_id: account.account_id, job_id });
  const key = doorsKey(job);
  const headers = {
    // a complete job's result never changes, so its drawing is known by what was asked for
    etag: weakEtag(key, page, format, width, min_confidence),
    'cache-control': 'private, no-cache',
    vary: 'accept',
  };
  if (knownTags !== undefined && namesEtag(knownTags, headers.etag)) return notModified(headers);

  const doors = await doorsToDraw(key, page, min_confidence);
  const document = await openedPdf(job.input_key);
  const drawn = smallEnough(
    (wide) => overlay(document, page, doors, { format, width: wide }),
    width,
    (one) => Buffer.byteLength(JSON.stringify(bodyOf(one, format))),
  );
  if (drawn === undefined) throw new Problem('PAGE_NOT_DRAWN', 'The drawing is larger than an answer may be.');
  if ('fails' in drawn) throw new Problem('PAGE_NOT_DRAWN', `Page ${page}: ${drawn.fails}.`);
  return { statusCode: 200, headers: { 'content-type': CONTENT_TYPES[format], ...headers }, ...bodyOf(drawn, format) };
});
