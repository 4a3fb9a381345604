import * as z from 'zod/mini';

const endedBadly = z.enum(['FAILED', 'TIMED_OUT', 'ABORTED']);

/** The part we read of AWS's event "Step Functions Execution Status Change"; `input` is the execution's input as JSON text. */
export const executionEnded = z.object({
  detail: z.object({ executionArn: z.string(), status: endedBadly, input: z.string() }),
});
