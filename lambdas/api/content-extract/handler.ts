import { type ContentParams, contentExtract } from '../../../shared/contract/content-extract';
import { type StoredContents, storedContents } from '../../../shared/contract/stored-contents';
import { CONTENT_EXTRACTOR, TOC_PARSER } from '../../../shared/domain/models';
import { Problem } from '../../../shared/domain/problems';
import { divisionCode, isSectionCode, resolveSections } from '../../../shared/domain/section-codes';
import { loadResult } from '../../../shared/files/results';
import type { JobRow } from '../../../shared/store/jobs';
import { completedKey, existingJob } from '../existing-job';
import { invalidField, jsonBody } from '../parse';
import { readyDocument } from '../ready-document';
import { submitRoute } from '../route';
import { submit } from '../submit';
import { submitOptions } from '../submit-options';

/** The key of the contents that a job has found; a problem when it is no completed toc-parser job. */
const contentsKey = (job: JobRow): string => {
  if (job.model !== TOC_PARSER.model) throw new Problem('SOURCE_JOB_WRONG_MODEL', `The job is one of ${job.model}.`);
  return completedKey(job, 'SOURCE_JOB_NOT_COMPLETE');
};

/** The contents stored under a key. A result is deleted with its job, so one that is gone reads as the job does then. */
const contentsOf = async (key: string): Promise<StoredContents> => {
  const stored = await loadResult(key);
  if (stored === undefined) throw new Problem('JOB_NOT_FOUND', 'The result of this job is no longer stored.');
  return storedContents.parse(stored);
};

const checkCodes = (sections: readonly string[], divisions: readonly string[]): void => {
  const wrong = sections.flatMap((code, index) => (isSectionCode(code) ? [] : [{ code, index }]));
  if (wrong.length > 0) {
    throw new Problem(
      'INVALID_SECTION_CODE',
      `Not a section code: ${wrong.map(({ code }) => `"${code}"`).join(', ')}.`,
      wrong.map(({ index }) => ({ field: `section_codes.${index}`, message: 'six digits are needed, as in 26 05 19' })),
    );
  }
  const nameless = divisions.findIndex((code) => divisionCode(code) === undefined);
  if (nameless >= 0) throw invalidField(`division_codes.${nameless}`, 'a digit is needed, as in 26');
};

export const handler = submitRoute(jsonBody(contentExtract), async ({ account, input, id, receivedAt }) => {
  const { section_codes = [], division_codes = [] } = input;
  const options = submitOptions(input);
  checkCodes(section_codes, division_codes);
  const source = await existingJob({ account_id: account.account_id, job_id: input.job_id });
  const toc_result_key = contentsKey(source);
  const { divisions } = await contentsOf(toc_result_key);
  const resolved = resolveSections(section_codes, division_codes, divisions);
  if (resolved.length === 0) {
    const present = divisions.map(({ division_code }) => division_code).join(', ');
    throw new Problem('NO_SECTIONS_RESOLVED', `The contents have sections in these divisions: ${present || 'none'}.`);
  }
  const params: ContentParams = { source_job_id: source.job_id, toc_result_key, section_codes: resolved };
  const document = await readyDocument(account, source.document_id, receivedAt);
  const pages = document.page_count;
  return submit(account, {
    jobId: id,
    model: CONTENT_EXTRACTOR,
    document,
    params,
    pages,
    pageRanges: [],
    receivedAt,
    ...options,
  });
});
