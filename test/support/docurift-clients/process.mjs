// Submits an invoice, polls with growing pauses as DocuRift advises, and prints what became of it.
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const { DOCURIFT_URL, DOCURIFT_API_KEY, INVOICE } = process.env;
const headers = { 'X-API-Key': DOCURIFT_API_KEY };

const form = new FormData();
form.append('file', new Blob([await readFile(INVOICE)]), 'invoice.pdf');
form.append('documentType', 'invoice');
const submitted = await fetch(`${DOCURIFT_URL}/documents/process/async`, { method: 'POST', headers, body: form });
const { data } = await submitted.json();

let job = data;
for (let pause = 1000; job.status === 'pending' || job.status === 'processing'; pause = Math.min(pause * 1.5, 10_000)) {
  await sleep(pause);
  const answer = await fetch(`${DOCURIFT_URL}/jobs/${data.jobId}`, { headers });
  job = (await answer.json()).data;
}
if (job.status === 'failed') throw new Error(`failed: ${job.error.code}`);
const { invoiceNumber, amount, currency } = job.result.extractedFields;
console.log(job.progress, invoiceNumber, amount, currency);
