import { bidSetResult } from '../../../../shared/contract/bid-set-result';
import { resultV1 } from '../../../../shared/dialects/plangrep/result-contract';
import { baseUrl } from '../../../support/api';
import { plans } from '../../../support/bid-sets';
import { ended } from '../../../support/flows';
import { keyOf } from '../../../support/local-runtime';
import { BASE, completedUploads, uploadedJob } from '../../../support/plangrep';
import { ownId } from '../../../support/plangrep-rows';
import { changeStoredResult } from '../../../support/storage';

const DOORS = 20_000;
const doors = Array.from({ length: DOORS }, (_, index) => ({
  id: `door_${index}`,
  bbox: { x1: 100, y1: 100, x2: 120, y2: 120 },
  confidence: 0.9,
  mark: String(index),
}));

test('a result above 4 MB is fetched from a url that needs no key', async () => {
  const key = keyOf('pro');
  const jobId = await uploadedJob(key, [{ bytes: plans(1), fileName: 'plans.pdf' }]);
  await completedUploads(key, jobId);
  await ended(ownId(jobId), key);
  await changeStoredResult('pro', ownId(jobId), (stored) => {
    const result = bidSetResult.parse(stored);
    const files = result.files.map((file) => ({ ...file, sheets: file.sheets.map((sheet) => ({ ...sheet, doors })) }));
    return { ...result, files };
  });

  const headers = { authorization: `Bearer ${key}` };
  const answer = await fetch(`${baseUrl}${BASE}/jobs/${jobId}/result`, { headers, redirect: 'manual' });
  expect(answer.status).toBe(303);
  const download = await fetch(answer.headers.get('location') ?? '');
  const result = resultV1.parse(await download.json());
  expect(result.job.status).toBe('completed');
  expect(result.evidence).toHaveLength(DOORS);
});
