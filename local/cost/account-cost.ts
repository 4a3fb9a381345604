import { pageRanges } from '../../shared/domain/page-ranges';
import type { ChargedJob } from '../../shared/store/ledger';
import { added, billOf, type Line } from './bill';
import { JOB, UPLOAD } from './measured';
import { ASSUMED, type Prices } from './prices';

/** What the functions of models and OCR have: the memory at which Lambda gives a whole vCPU. */
const MODEL_GB = 1769 / 1024;
const DAYS_A_MONTH = 365 / 12;
const GB = 1e9;

/** ClaimRanges, RunRanges and Merge in place of Run; and of a set ClaimRanges, ClaimSet, Preflight, PaidFor, RunSet and Merge. */
const RANGED_STATES = 2;
const SET_STATES = 5;
/** As drawings of a set are cut. */
const PAGES_A_PART = 4;
const PART_TRANSITIONS = 1 + ASSUMED.furtherTransitions;

/** What the jobs of an account used. `untimed` of them have no time of their own and are taken at the mean of their model. */
export type Counted = {
  jobs: number;
  pages: number;
  uploads: number;
  bytes: number;
  computeSeconds: number;
  untimed: number;
  /** Parts of jobs that are cut into several, and the states that these jobs enter beyond those of another. */
  parts: number;
  furtherStates: number;
};

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const secondsOf = (jobs: readonly ChargedJob[]) => {
  const timed = jobs.flatMap(({ compute_ms }) => compute_ms ?? []);
  const untimed = jobs.length - timed.length;
  const mean = timed.length === 0 ? 0 : total(timed) / timed.length;
  return { seconds: (total(timed) + untimed * mean) / 1000, untimed };
};

/** How a job that is cut into parts differs from another: each part is an execution of its own, and more states bring them together. */
const partsOf = ({ model, pages }: ChargedJob): { parts: number; states: number } => {
  switch (model) {
    case 'door-detector': {
      const ranges = pageRanges(Array.from({ length: pages }, (_, page) => page)).length;
      return { parts: ranges, states: ranges === 0 ? 0 : RANGED_STATES };
    }
    case 'bid-set': // the ledger does not tell drawings from text, which is one part for each file
      return { parts: Math.ceil(pages / PAGES_A_PART), states: SET_STATES };
    default:
      return { parts: 0, states: 0 };
  }
};

/** Adds up what charged jobs used; a document that several jobs read was uploaded once. */
export const countJobs = (jobs: readonly ChargedJob[]): Counted => {
  const inputs = [...new Map(jobs.map((job, index) => [job.document_id ?? index, job])).values()];
  const times = [...Map.groupBy(jobs, ({ model }) => model).values()].map(secondsOf);
  const parts = jobs.map(partsOf);
  return {
    jobs: jobs.length,
    pages: total(jobs.map(({ pages }) => pages)),
    uploads: total(inputs.map(({ files }) => files)),
    bytes: total(inputs.map(({ bytes }) => bytes)),
    computeSeconds: total(times.map(({ seconds }) => seconds)),
    untimed: total(times.map(({ untimed }) => untimed)),
    parts: total(parts.map((one) => one.parts)),
    furtherStates: total(parts.map(({ states }) => states)),
  };
};

/** What they cost, line by line, in USD; `retentionDays` is how long the account's documents are kept. */
export const costOfJobs = (
  jobs: readonly ChargedJob[],
  retentionDays: number,
  prices: Prices,
): { counted: Counted; lines: Line[] } => {
  const counted = countJobs(jobs);
  const usage = added([
    [JOB, counted.jobs],
    [UPLOAD, counted.uploads],
  ]);
  const whole = {
    ...usage,
    transitions: usage.transitions + counted.furtherStates + counted.parts * PART_TRANSITIONS,
    invocations: usage.invocations + counted.parts,
  };
  const gbSeconds = counted.computeSeconds * MODEL_GB;
  const gbMonths = (counted.bytes / GB) * (retentionDays / DAYS_A_MONTH);
  return {
    counted,
    lines: [
      ...billOf(whole, prices).map(({ what, usd }) => ({ what, usd: usd / 1e6 })),
      { what: `${gbSeconds.toFixed(1)} GB-s of models and OCR`, usd: (gbSeconds * prices.lambdaGbSecond) / 1e6 },
      { what: `${gbMonths.toFixed(3)} GB-months of documents`, usd: gbMonths * prices.s3GbMonth },
    ],
  };
};
