import { fileStatus } from './job';

test.each([
  ['registered', 'uploading', 'awaiting_upload'],
  ['uploaded', 'uploading', 'uploaded'],
  ['skipped', 'complete', 'skipped'],
  ['ready', 'preflighting', 'uploaded'],
  ['ready', 'blocked', 'uploaded'],
  ['ready', 'processing', 'processing'],
  ['ready', 'complete', 'completed'],
  ['failed', 'complete', 'failed'],
  ['ready', 'failed', 'failed'],
  ['registered', 'cancelled', 'cancelled'],
  ['uploaded', 'expired', 'expired'],
] as const)('a file that is %s in a job that is %s is told as %s', (state, job, word) => {
  expect(fileStatus(state, job)).toBe(word);
});
