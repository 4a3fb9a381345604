/** An error as the interpreter reads it: `name` is compared with ErrorEquals, `message` becomes the Cause. */
export type TaskError = Error & { isRetryable: boolean; isCatchable: boolean };

/** `retryable` and `catchable` false: no Retry, no Catch takes it, not even States.ALL. */
export function taskError(name: string, cause: string, { retryable = true, catchable = true } = {}): TaskError {
  return Object.assign(new Error(cause), { name, isRetryable: retryable, isCatchable: catchable });
}
