// Makes a project and a job, sends a file to its signed url, polls, and prints what the result says.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const { PLANGREP_URL, PLANGREP_API_KEY, PLANS, PROJECT } = process.env;

const api = async (method, path, body) => {
  const headers = { authorization: `Bearer ${PLANGREP_API_KEY}`, 'content-type': 'application/json' };
  const answer = await fetch(PLANGREP_URL + path, { method, headers, body: body && JSON.stringify(body) });
  const value = await answer.json();
  if (!answer.ok) throw new Error(value.error.code);
  return value;
};

const bytes = await readFile(PLANS);
const { project } = await api('POST', '/projects', { name: PROJECT });
const { job } = await api('POST', `/projects/${project.id}/jobs`, {});
const { uploads } = await api('POST', `/jobs/${job.id}/uploads`, {
  files: [
    {
      fileName: 'plans.pdf',
      contentType: 'application/pdf',
      fileSize: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  ],
});
for (const { uploadUrl, headers } of uploads) {
  const sent = await fetch(uploadUrl, { method: 'PUT', headers, body: bytes });
  if (!sent.ok) throw new Error(`The upload was answered ${sent.status}`);
}
await api('POST', `/jobs/${job.id}/uploads/complete`, { documentIds: uploads.map(({ documentId }) => documentId) });

let current = job;
while (!['completed', 'completed_with_errors', 'failed'].includes(current.status)) {
  await sleep(500);
  ({ job: current } = await api('GET', `/jobs/${job.id}`));
}
if (current.status === 'failed') throw new Error(`failed: ${current.error.code}`);
const { documents, usage } = await api('GET', `/jobs/${job.id}/result`);
console.log(current.status, documents[0].sheets.map(({ sheetNumber }) => sheetNumber).join(' '), usage.creditsDebited);
