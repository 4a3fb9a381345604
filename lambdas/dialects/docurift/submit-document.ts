import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { jobIdOf } from '../../../shared/dialects/docurift/ids';
import { paramsFor, type Submission, submission, warningsOf } from '../../../shared/dialects/docurift/submission';
import { INVOICE_EXTRACTOR } from '../../../shared/domain/models';
import type { Account } from '../../../shared/store/accounts';
import type { JobRow } from '../../../shared/store/jobs';
import { receive } from '../../api/create-document/receive';
import { fileIn, formOf } from '../../api/form';
import { parse } from '../../api/parse';
import { placeJob } from '../../api/submit';
import { wholeJob } from './whole-job';

type SubmittedFile = { asked: Submission; filename: string; bytes: Uint8Array };

/** The form of a submit: the file and what is asked for. */
export const readSubmission = async (event: APIGatewayProxyEventV2): Promise<SubmittedFile> => {
  const form = await formOf(event);
  const fields = [...form].filter(([name]) => name !== 'file');
  return { asked: parse(submission, Object.fromEntries(fields)), ...(await fileIn(form)) };
};

/** Receives the document and places its job. Both have the same id, so that a request gone on with makes neither twice. */
export const submitDocument = async (
  account: Account,
  { asked, ...file }: SubmittedFile,
  id: string,
): Promise<JobRow> => {
  const document = await receive(id, { source: 'multipart', ...file }, account);
  if (document.status !== 'ready') throw new Error('A document that came in a form was not looked at');
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
    cache: 'use',
  });
};

/** What the 202 answer says: the job, its id under either name, and what was not done as asked. */
export const presentSubmitted = async (row: JobRow, asked: Submission) => ({
  ...(await wholeJob(row)),
  jobId: jobIdOf(row.job_id),
  warnings: warningsOf(asked),
});
