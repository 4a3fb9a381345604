import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { connect, upload as sendFile } from '../../client';
import { jobResponse, submittedJob } from '../../shared/contract/jobs';
import { isTerminal } from '../../shared/domain/job';

/** The times are the server's own, so how often we ask does not show in them. */
const POLL_MS = 250;

const modelTime = z.object({ processing_time_ms: z.number() });

/** A job's times in milliseconds: from its row to its claim, to its end, the model's own part, the rest. */
export type JobTimes = { claim: number; total: number; model: number; rest: number };

export const client = (baseUrl: string, key: string) => {
  const call = async (method: string, path: string, body?: string): Promise<unknown> => {
    const type = typeof body === 'string' ? { 'content-type': 'application/json' } : undefined;
    const headers = { 'x-api-key': key, ...type };
    const response = await fetch(baseUrl + path, { method, headers, ...(body ? { body } : {}) });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };

  const upload = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
    (await sendFile(connect(baseUrl, key), { name: 'book.pdf', content: new Blob([bytes]) })).document_id;

  const submit = async (document_id: string): Promise<string> =>
    submittedJob.parse(await call('POST', '/v1/specs/parse/document', JSON.stringify({ document_id, cache: 'bypass' })))
      .job_id;

  /** All pages without `page_numbers`. */
  const submitDoors = async (document_id: string, page_numbers: number[] | undefined): Promise<string> => {
    const body = JSON.stringify({ document_id, page_numbers, cache: 'bypass' });
    return submittedJob.parse(await call('POST', '/v1/drawings/detection/doors', body)).job_id;
  };

  const times = async (id: string): Promise<JobTimes> => {
    for (;;) {
      const job = jobResponse.parse(await call('GET', `/v1/jobs/${id}`));
      if (!isTerminal(job.status)) await sleep(POLL_MS);
      else {
        const total = Date.parse(job.completed_at ?? '') - Date.parse(job.queued_at);
        const model = modelTime.parse(job.result).processing_time_ms;
        const claim = Date.parse(job.processing_started_at ?? '') - Date.parse(job.queued_at);
        return { claim, total, model, rest: total - model };
      }
    }
  };

  return { upload, submit, submitDoors, times };
};
