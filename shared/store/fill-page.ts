/** Queries that one page may cost. Each reads four times the rows of the one before, so a rare match is found soon. */
export const MAX_QUERIES = 5;

type Row = { job_id: string };

/** Reads `rows` rows from after the job `after` on; gives those that match, and the last one read if there are more. */
export type ReadRows<Job extends Row> = (
  rows: number,
  after: string | undefined,
) => Promise<{ matches: Job[]; last: string | undefined }>;

export type Page<Job extends Row> = { jobs: Job[]; next: string | undefined };

/**
 * Reads until the page holds `limit` jobs, the list ends, or it has cost `MAX_QUERIES`. `next` is where to read on;
 * it is missing only at the end of the list.
 */
export const fillPage = async <Job extends Row>(
  read: ReadRows<Job>,
  limit: number,
  after: string | undefined,
): Promise<Page<Job>> => {
  const found: Job[] = [];
  let last = after;
  for (let query = 0; query < MAX_QUERIES; query++) {
    // one more than fits, to tell a page that ends the list from one that does not
    const rows = await read((limit + 1) * 4 ** query, last);
    found.push(...rows.matches);
    last = rows.last;
    if (found.length > limit) return { jobs: found.slice(0, limit), next: found[limit - 1]?.job_id };
    if (last === undefined) break;
  }
  return { jobs: found, next: last };
};
