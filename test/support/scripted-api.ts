import type { Connection } from '../../client/connection';

export type Asked = { url: string; method: string; headers: Headers; body: unknown };
type Fate = Response | Error;

/** A connection whose answers are written down beforehand, and whose sleeps take no time; both are kept for the test. */
export function scripted(...fates: Fate[]): { connection: Connection; asked: Asked[]; slept: number[] } {
  const asked: Asked[] = [];
  const slept: number[] = [];
  const connection: Connection = {
    url: 'https://api.test',
    key: 'pw_live_test',
    fetch: async (input, { method = 'GET', headers, body } = {}) => {
      asked.push({ url: String(input), method, headers: new Headers(headers), body });
      const fate = fates.shift();
      if (fate === undefined) throw new Error(`Nobody expects ${method} ${input}`);
      if (fate instanceof Error) throw fate;
      return fate;
    },
    sleep: async (seconds) => slept.push(seconds),
  };
  return { connection, asked, slept };
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers });

export const problemAnswer = (status: number, code: string, headers: Record<string, string> = {}): Response => {
  const words = { type: `urn:${code}`, title: code, detail: 'It is so.', next_step: 'Do that.', request_id: 'r-1' };
  return json(status, { ...words, status, code }, headers);
};

/** As fetch rejects when the network fails. */
export const networkFault = (): Error => new TypeError('fetch failed', { cause: new Error('read ECONNRESET') });

/** A job as GET /v1/jobs/{job_id} has it. */
export const jobBody = (status: string, more: object = {}) => ({
  ...{ id: '0198a000-0000-4000-8000-000000000002', status, model: 'toc-parser', model_version: 'toc-parser-v1.1.0' },
  ...{ tier: 'pro', cached: false, cached_from_job_id: null, queued_at: '2030-01-01T00:00:00.000Z' },
  ...{ processing_started_at: null, completed_at: null, processing_time_ms: null, input_page_count: 1 },
  ...{ input_file_size_bytes: 10, input_source: 'multipart', progress: 'So far', result: null, error_code: null },
  ...{ webhook_url: null, webhook_events: null, webhook_delivered_at: null, expires_at: '2030-01-01T00:00:00.000Z' },
  ...{ pdf_url: 'https://bucket.test/a.pdf', document_id: '0198a000-0000-4000-8000-000000000001' },
  ...{ progress_percent: 0, stage: null, retry_count: 0, start_by: null, error: null, credits_charged: 1 },
  ...{ retry_of_job_id: null, retried_as_job_id: null, result_url: null, queue_position: null },
  ...{ estimated_wait_seconds: null, links: { self: '/', document: '/' } },
  ...more,
});
