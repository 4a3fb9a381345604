import { paginateScan } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { env } from '../env';
import type { JobIdentity } from './jobs';
import { table } from './table';

const queuedJobKey = z.object({ account_id: z.string(), job_id: z.string() });

/** Every queued job, page by page. The index holds queued jobs only, so walking it costs what the queue is long. */
export async function* queuedJobs(): AsyncGenerator<JobIdentity> {
  const pages = paginateScan({ client: table }, { TableName: env('JOBS_TABLE'), IndexName: 'queued-jobs' });
  for await (const { Items = [] } of pages) yield* Items.map((item) => queuedJobKey.parse(item));
}
