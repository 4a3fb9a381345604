import { DAY_MS } from '../../domain/clock';

const REMEMBERED_MS = 30 * DAY_MS;

/** Whether a job is still shown at `epochMs`: it is forgotten 30 days after its end, also where the tier keeps it longer. */
export const isRemembered = ({ completed_at }: { completed_at?: string | undefined }, epochMs: number): boolean =>
  completed_at === undefined || epochMs < Date.parse(completed_at) + REMEMBERED_MS;
