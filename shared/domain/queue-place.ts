/** Where a waiting job stands: 1 starts next. The wait is a guess from what jobs of its kind take and how many run at once. */
export type QueuePlace = { queue_position: number; estimated_wait_seconds: number };

/** The place of a job with `ahead` jobs before it, in an account with `slots`, when a job takes `jobSeconds`. */
export const queuePlace = (ahead: number, slots: number, jobSeconds: number): QueuePlace => ({
  queue_position: ahead + 1,
  estimated_wait_seconds: Math.ceil((ahead + 1) / slots) * jobSeconds,
});
