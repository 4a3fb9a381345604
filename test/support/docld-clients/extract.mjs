// Submits a parse, polls its job, and extracts fields from what it read.
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const { DOCLD_URL, DOCLD_API_KEY, RECORD } = process.env;
const headers = { Authorization: `Bearer ${DOCLD_API_KEY}` };

const form = new FormData();
form.append('file', new Blob([await readFile(RECORD)]), 'record.pdf');
const parse = await fetch(`${DOCLD_URL}/api/parse/async`, { method: 'POST', headers, body: form });
let job = await parse.json();
while (!['completed', 'failed', 'cancelled'].includes(job.status)) {
  await sleep(200);
  job = await (await fetch(`${DOCLD_URL}/api/jobs/${job.id}`, { headers })).json();
}
if (job.status !== 'completed') throw new Error(`${job.error_code}: ${job.error}`);

const extraction = await fetch(`${DOCLD_URL}/api/extract/run`, {
  method: 'POST',
  headers: { ...headers, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    input: `jobid://${job.id}`,
    config: {
      fields: [
        { name: 'carrier', type: 'string' },
        { name: 'total_amount', type: 'number' },
      ],
    },
  }),
});
const { data, error } = await extraction.json();
if (error) throw new Error(`${error.code}: ${error.message}`);
console.log(job.progress, data.carrier, data.total_amount);
