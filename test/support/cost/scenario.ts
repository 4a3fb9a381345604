import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GetExecutionHistoryCommand } from '@aws-sdk/client-sfn';
import { readyDocument } from '../../../shared/contract/documents';
import { submittedJob } from '../../../shared/contract/jobs';
import { newId } from '../../../shared/domain/ids';
import { servicesOf } from '../aws';
import { allEvents } from '../events';
import { onePagePdf } from '../pdfs';
import type { heldReads } from './held-reads';

export const POLLS = 4;

type Metered = { url: string; key: string; stateDir: string; hold: ReturnType<typeof heldReads>['hold'] };

/** The one client of the metered runtime: it submits, polls as in the scenario, and counts its requests. */
export const meteredClient = ({ url, key, stateDir, hold }: Metered) => {
  let requests = 0;
  const call = async (method: string, path: string, request: RequestInit = {}): Promise<unknown> => {
    requests += 1;
    const headers = { 'x-api-key': key, ...request.headers };
    const response = await fetch(url + path, { ...request, method, headers });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${text}`);
    return JSON.parse(text);
  };
  const hasEnded = async (job_id: string) =>
    (await allEvents(stateDir)).some((event) => event.job_id === job_id && event.status === 'complete');

  return {
    requests: () => requests,
    /**
     * A book of one page, which is read before any progress would be written, on a slow machine too. Each has a line of
     * its own at its end, so that no job is answered from another's result.
     */
    upload: async (): Promise<string> => {
      const body = new FormData();
      body.append('file', new Blob([new Uint8Array(await onePagePdf()), `%${newId()}`]), 'book.pdf');
      return readyDocument.parse(await call('POST', '/v1/documents', { body })).document_id;
    },
    /** A submit as a careful client makes it, polls while the job is live, and one that brings the result. */
    runJob: async (document_id: string): Promise<string> => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': newId() };
      const request = { headers, body: JSON.stringify({ document_id }) };
      const release = hold(); // a job that is over early would bring its result to an early poll too
      const { job_id } = submittedJob.parse(await call('POST', '/v1/specs/parse/document', request));
      for (let poll = 1; poll < POLLS; poll += 1) await call('GET', `/v1/jobs/${job_id}`);
      release();
      while (!(await hasEnded(job_id))) await sleep(50);
      await call('GET', `/v1/jobs/${job_id}`);
      return job_id;
    },
  };
};

const MACHINE = 'arn:aws:states:us-east-1:000000000000:execution:planwright-dev-jobs';

/** The states that a job's execution went through, in their order. */
export const statesEntered = async (stateDir: string, job_id: string): Promise<string[]> => {
  const command = new GetExecutionHistoryCommand({ executionArn: `${MACHINE}:${job_id}` });
  const { events = [] } = await servicesOf(stateDir).sfn.send(command);
  return events.flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? []);
};

/** Bytes that the functions and the log of events have written so far; not what the runtime says of itself. */
export const logBytes = async (stateDir: string): Promise<number> => {
  const folder = join(stateDir, 'logs');
  const ours = (await readdir(folder)).filter((name) => name.startsWith('planwright-dev-'));
  return ours.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
};
