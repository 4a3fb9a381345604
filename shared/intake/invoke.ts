import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';
import { THROTTLED } from '../domain/job-fault';

const lambda = new LambdaClient({});

const fault = z.object({ errorType: z.optional(z.string()) });

/** A function that was refused one itself says so by its fault's name, and so do we: whoever called us may wait. */
const faultOf = (functionName: string, text: string): Error => {
  const error = new Error(`${functionName} failed: ${text}`);
  if (fault.safeParse(JSON.parse(text)).data?.errorType === THROTTLED) error.name = THROTTLED;
  return error;
};

/**
 * Calls a function of ours and waits, until `abortSignal` at most; throws when it crashed, timed out or answered in
 * another shape than agreed.
 */
export const invoke = async <T>(
  functionName: string,
  task: unknown,
  answer: z.ZodMiniType<T>,
  abortSignal?: AbortSignal,
): Promise<T> => {
  const { FunctionError, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(task) }),
    { ...(abortSignal && { abortSignal }) },
  );
  const text = Buffer.from(Payload ?? []).toString();
  if (FunctionError) throw faultOf(functionName, text);
  return answer.parse(JSON.parse(text));
};
