import type { LambdaErrorPayload, LambdaResult } from '../services';

/** Lambda's limit on a synchronous answer, in bytes of JSON. */
const RESPONSE_LIMIT = 6_291_556;

export const failed = (payload: LambdaErrorPayload): LambdaResult => ({
  ok: false,
  errorType: payload.errorType,
  payload,
});

export const timedOut = (requestId: string, seconds: number): LambdaResult =>
  failed({
    errorType: 'Sandbox.Timedout',
    errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds.toFixed(2)} seconds`,
  });

export const exited = (requestId: string, code: number | null, signal: string | null): LambdaResult => {
  const how = signal ? `signal: ${signal}` : `exit status ${code}`;
  const errorMessage = `RequestId: ${requestId} Error: Runtime exited with error: ${how}`;
  return failed({ errorType: 'Runtime.ExitError', errorMessage });
};

/** The function's answer, unless it is larger than Lambda would carry. */
export function answered(payload: string): LambdaResult {
  const size = Buffer.byteLength(payload);
  if (size <= RESPONSE_LIMIT) return { ok: true, payload: JSON.parse(payload) };
  return failed({
    errorType: 'Function.ResponseSizeTooLarge',
    errorMessage: `Response payload size exceeded maximum allowed payload size (${RESPONSE_LIMIT} bytes).`,
  });
}
