import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type * as z from 'zod/mini';

const lambda = new LambdaClient({});

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
  if (FunctionError) throw new Error(`${functionName} failed: ${text}`);
  return answer.parse(JSON.parse(text));
};
