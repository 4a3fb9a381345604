import type { Generation } from '../../../../shared/contract/generation';
import type { Source } from '../../../../shared/dialects/docld/source';
import { DOCUMENT_PARSER } from '../../../../shared/domain/models';
import { Problem } from '../../../../shared/domain/problems';
import type { ReadyDocument } from '../../../../shared/store/documents';
import { broughtDocument } from '../../../api/brought-document';
import { lastSegment } from '../../../api/create-document/read';
import type { JobInput } from '../../../api/new-job';
import { readyDocument } from '../../../api/ready-document';
import type { Call } from '../../../api/route';
import { templateInput } from '../../../api/template-input';
import { docldJob } from '../existing-job';
import { formFile } from '../form-file';
import type { SentFile } from './body';

/** What a job works on, and how its owner wants it parsed; the url it was fetched from, and where the result of a parse of it lies, if that was given. */
export type Found = {
  document: JobInput & Pick<ReadyDocument, 'parsing_config'>;
  inputUrl?: string;
  parsedKey?: string | undefined;
};

/** A template that is stored in place of a document, for a job that makes one. */
export type Template = { from: 'template'; generation: Generation };

type Request = Pick<Call<unknown>, 'account' | 'id' | 'receivedAt'>;

const documentOfJob = async ({ account, receivedAt }: Request, job_id: string): Promise<Found> => {
  const job = await docldJob({ account_id: account.account_id, job_id });
  if (job.status !== 'complete') throw new Problem('SOURCE_JOB_NOT_COMPLETE', `The job ${job_id} is not completed.`);
  const document = await readyDocument(account, job.document_id, receivedAt);
  return { document, parsedKey: job.model === DOCUMENT_PARSER.model ? job.result_key : undefined };
};

/** Finds what a submit is to work on. What is brought with it, or fetched for it, becomes the document of the request's id. */
export const findInput = async (request: Request, source: Source | SentFile | Template): Promise<Found> => {
  const { account, id, receivedAt } = request;
  if ('bytes' in source) return { document: await broughtDocument(id, formFile(source), account) };
  switch (source.from) {
    case 'document':
      return { document: await readyDocument(account, source.id, receivedAt) };
    case 'job':
      return documentOfJob(request, source.id);
    case 'template':
      return { document: await templateInput(account, id, source.generation) };
    case 'url': {
      const { url } = source;
      const document = await broughtDocument(id, { source: 'url', filename: lastSegment(url), url }, account);
      return { document, inputUrl: url };
    }
  }
};
