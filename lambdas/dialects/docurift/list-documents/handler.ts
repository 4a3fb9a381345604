import {
  documentsQuery,
  inOrderOf,
  isOfTime,
  isWanted,
  processedDocuments,
} from '../../../../shared/dialects/docurift/document-list';
import { success } from '../../../../shared/dialects/docurift/envelope';
import { pageOf } from '../../../../shared/dialects/docurift/pages';
import { WINDOW } from '../../../../shared/dialects/lists';
import { DAY_MS } from '../../../../shared/domain/clock';
import { idsOfMillisecond } from '../../../../shared/domain/ids';
import { isReady, newestDocuments } from '../../../../shared/store/documents';
import { json } from '../../../api/answer';
import { queryOf } from '../../given';
import { newestJobs } from '../newest-jobs';
import { route } from '../routes';

/** A document's id may be older than its file, which is waited for so long. */
const AWAITED_MS = DAY_MS;

export const handler = route('documents:read', queryOf(documentsQuery), async ({ account: { account_id }, input }) => {
  const { startDate = 0, endDate = Number.POSITIVE_INFINITY } = input;
  const from = startDate - AWAITED_MS;
  const ids = { smallest: idsOfMillisecond(from).smallest, largest: idsOfMillisecond(endDate).largest };
  const { documents, truncated } =
    startDate > endDate ? { documents: [], truncated: false } : await newestDocuments(account_id, ids, WINDOW);
  // no end: a document may be read long after it came
  const { jobs, next } = await newestJobs(account_id, { startDate: from });
  const wanted = processedDocuments(documents.filter(isReady).filter(isOfTime(input)), jobs).filter(isWanted(input));
  const { entries, pagination } = pageOf(wanted, inOrderOf(input), input, truncated || next !== undefined);
  return json(200, success({ documents: entries, pagination }));
});
