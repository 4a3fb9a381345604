import { setTimeout as sleep } from 'node:timers/promises';
import { submittedJob } from '../../../shared/contract/jobs';

/** A client waits so long before it asks again, in milliseconds; `Retry-After` is for those with more time. */
const PAUSE_MS = 200;

/** In flight, too many, or our fault: the client that repeats these with the same Idempotency-Key gets what it asked for. */
const passes = (status: number): boolean => status === 409 || status === 429 || status >= 500;

type Submission = { document_id: string; cache: 'bypass'; webhook_url?: string };

/** A client that gives up on nothing that passes, as a client of a queue should. */
export const patientClient = (baseUrl: string, key: string) => {
  const repeats: Record<string, number> = {};

  const ask = async (method: string, path: string, headers: Record<string, string>, body?: string) => {
    for (;;) {
      const response = await fetch(baseUrl + path, {
        method,
        headers: { 'x-api-key': key, ...headers },
        ...(body !== undefined && { body }),
      });
      const text = await response.text();
      if (!passes(response.status) || method === 'DELETE') return { status: response.status, text };
      repeats[response.status] = (repeats[response.status] ?? 0) + 1;
      await sleep(PAUSE_MS);
    }
  };

  return {
    repeats,
    /** Submits once for each `idempotencyKey`, however often it is called; returns the job's id. */
    submit: async (submission: Submission, idempotencyKey: string): Promise<string> => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey };
      const { status, text } = await ask('POST', '/v1/specs/parse/document', headers, JSON.stringify(submission));
      if (status !== 202) throw new Error(`A submit was answered ${status}: ${text}`);
      return submittedJob.parse(JSON.parse(text)).job_id;
    },
    /** True when the API says that it cancelled the job; a refusal or a fault says nothing of it. */
    cancel: async (job_id: string): Promise<boolean> => (await ask('DELETE', `/v1/jobs/${job_id}`, {})).status === 200,
  };
};
