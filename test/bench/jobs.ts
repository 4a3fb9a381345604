import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { connect, getJob, type SubmittedJob, submit as send, upload as sendFile } from '../../client';
import { isTerminal } from '../../shared/domain/job';

/** The times are the server's own, so how often we ask does not show in them. */
const POLL_MS = 250;

const modelTime = z.object({ processing_time_ms: z.number() });

/** A job's times in milliseconds: from its row to its claim, to its end, the model's own part, the rest. */
export type JobTimes = { claim: number; total: number; model: number; rest: number };

export const client = (baseUrl: string, key: string) => {
  const connection = connect(baseUrl, key);
  const made = async (job: Promise<SubmittedJob>): Promise<string> => (await job).job_id;

  const upload = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
    (await sendFile(connection, { name: 'book.pdf', content: new Blob([bytes]) })).document_id;

  const submit = (document_id: string): Promise<string> =>
    made(send(connection, 'toc-parser', { document_id, cache: 'bypass' }));

  /** All pages without `page_numbers`. */
  const submitDoors = (document_id: string, page_numbers: number[] | undefined): Promise<string> =>
    made(send(connection, 'door-detector', { document_id, page_numbers, cache: 'bypass' }));

  const times = async (id: string): Promise<JobTimes> => {
    for (;;) {
      const job = await getJob(connection, id);
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
