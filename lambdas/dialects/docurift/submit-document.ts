import { jobIdOf } from '../../../shared/dialects/docurift/ids';
import { paramsFor, type Submission, warningsOf } from '../../../shared/dialects/docurift/submission';
import type { Warning } from '../../../shared/dialects/docurift/warning';
import { INVOICE_EXTRACTOR } from '../../../shared/domain/models';
import { TIER_LIMITS } from '../../../shared/domain/tiers';
import { imageKindOf } from '../../../shared/models/images/image-kind';
import type { ReadyDocument } from '../../../shared/store/documents';
import type { JobRow } from '../../../shared/store/jobs';
import { broughtDocument } from '../../api/brought-document';
import { readyDocument } from '../../api/ready-document';
import type { Call } from '../../api/route';
import { placeJob } from '../../api/submit';
import type { Submitted } from './read-submission';
import { wholeJob } from './whole-job';

type Request = Pick<Call<Submitted>, 'account' | 'input' | 'id' | 'receivedAt'>;

/** The document that a submit brings or names. A brought one has the id of its job, so that a request gone on with makes neither twice. */
const documentOf = async ({ account, input: { source }, id, receivedAt }: Request): Promise<ReadyDocument> => {
  if ('documentId' in source) return readyDocument(account, source.documentId, receivedAt);
  const isImage = imageKindOf(source.bytes) !== undefined;
  return broughtDocument(id, { source: 'multipart', ...source, isImage }, account);
};

/** Receives or finds the document and places its job under the request's id. */
export const submitDocument = async (request: Request): Promise<JobRow> => {
  const { account, id, receivedAt } = request;
  const { asked } = request.input;
  const document = await documentOf(request);
  return placeJob(account, {
    jobId: id,
    model: INVOICE_EXTRACTOR,
    document,
    params: paramsFor(asked),
    pages: document.page_count,
    pageRanges: [],
    priority: asked.priority,
    startBy: undefined,
    webhookUrl: asked.webhookUrl,
    webhookEvents: undefined,
    dialect: 'docurift',
    webhookSecret: asked.webhookSecret,
    callbackMetadata: asked.callbackMetadata,
    cache: 'use',
    receivedAt,
  });
};

export const submittedWarnings = ({ tier }: JobRow, asked: Submission): Warning[] =>
  warningsOf(asked, TIER_LIMITS[tier].webhooks);

/** What the 202 answer says: the job, its id under either name, and what was not done as asked. */
export const presentSubmitted = async (row: JobRow, asked: Submission) => ({
  ...(await wholeJob(row)),
  jobId: jobIdOf(row.job_id),
  warnings: submittedWarnings(row, asked),
});
