import { type PreflightOutcome, preflightTask } from '../../../shared/contract/workflow';
import { creditsFor, drawingPages, MOST_SET_PAGES, pagesOf, setParts } from '../../../shared/domain/bid-sets';
import { now } from '../../../shared/domain/clock';
import { creditPool } from '../../../shared/domain/credits';
import { JobFault, JobLost } from '../../../shared/domain/job-fault';
import { BID_SET } from '../../../shared/domain/models';
import { sideBySide } from '../../../shared/domain/side-by-side';
import type { Tier } from '../../../shared/domain/tiers';
import { type CheckedFile, checkFile } from '../../../shared/intake/check-file';
import { causeOf, log } from '../../../shared/log';
import { getAccount } from '../../../shared/store/accounts';
import type { JobIdentity } from '../../../shared/store/jobs';
import { filesOf, type SetFile } from '../../../shared/store/set-files';
import { writeFileCheck } from '../../../shared/store/set-preflight';
import { blockSet, reserveSet } from '../../../shared/store/sets';
import { filesLeftOut, type UncheckedFile } from './left-out';

/** Files looked at side by side: each is opened by a function of its own. */
const AT_ONCE = 10;

const note = (job: JobIdentity, checked: CheckedFile): Promise<void> =>
  writeFileCheck(
    job,
    checked.file.document_id,
    'known' in checked
      ? { state: 'ready', page_count: checked.known.page_count, drawing_pages: drawingPages(checked.known) }
      : { state: 'failed', error_code: checked.error_code },
  );

/** Looks at a file and notes what it found. One that cannot be looked at does not keep the others from it. */
const check = async (job: JobIdentity, tier: Tier, file: SetFile): Promise<CheckedFile | UncheckedFile> => {
  try {
    const checked = await checkFile(job.account_id, tier, file);
    await note(job, checked);
    return checked;
  } catch (cause) {
    log('warn', 'file of a set not looked at', { job_id: job.job_id, file: file.document_id, cause: causeOf(cause) });
    return { file, fault: cause instanceof Error ? cause : new Error(String(cause)) };
  }
};

/**
 * Looks at the files of a set, sets the credits of their pages aside, and says in which parts to read them; or puts the
 * set aside until there are credits. Doing it again finds the same. Throws JobFault NO_READABLE_FILE or SET_TOO_LARGE,
 * and JobLost; and what kept it from looking at a file, as long as another try may do better.
 */
export const handler = async (event: unknown): Promise<PreflightOutcome> => {
  const task = preflightTask.parse(event);
  const { account_id, job_id } = task;
  const account = await getAccount(account_id);
  if (!account) throw new Error('The account of the job is gone');

  const files = (await filesOf(task)).filter(({ state }) => state !== 'skipped');
  const looked = await sideBySide(files, AT_ONCE, (file) => check(task, account.tier, file));
  const leftOut = filesLeftOut(looked, task.retry_count);
  await sideBySide(leftOut, AT_ONCE, (file) => note(task, { file, error_code: 'INTERNAL_ERROR' }));
  const known = looked.flatMap((one) => ('known' in one ? [one.known] : []));
  const parts = setParts(known);
  const pages = pagesOf(parts);
  const total = pages.drawing + pages.text;
  if (total === 0) throw new JobFault('NO_READABLE_FILE', 'None of the files can be read.');
  if (total > MOST_SET_PAGES) throw new JobFault('SET_TOO_LARGE', `The files have ${total} pages.`);

  const credits = creditsFor(pages);
  const pool = creditPool(account.tier, account.credits, now());
  const input = { files: files.length, bytes: files.reduce((sum, { size_bytes }) => sum + size_bytes, 0) };
  const charge = { account_id, job_id, model: BID_SET.model, period: pool.period, pages: total, credits, input };
  const filesFailed = files.length - known.length;
  const reserved = await reserveSet(task, { pages, filesFailed, charge, pool });
  if (reserved.outcome === 'lost') throw new JobLost();
  if (reserved.outcome === 'reserved') return { outcome: 'reserved', parts };
  const left = Math.max(0, (pool.limit ?? 0) - reserved.used);
  await blockSet(task, pages, `Waiting for credits: ${credits} are needed and ${left} are left`);
  return { outcome: 'blocked', parts: [] };
};
