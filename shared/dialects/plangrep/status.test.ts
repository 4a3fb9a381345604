import { plangrepStatus } from './status';

test.each([
  ['awaiting_uploads', 'awaiting_uploads'],
  ['uploading', 'uploading'],
  ['queued', 'preflighting'],
  ['preflighting', 'preflighting'],
  ['blocked', 'blocked_insufficient_credits'],
  ['processing', 'processing'],
  ['complete', 'completed'],
  ['failed', 'failed'],
  ['cancelled', 'cancelled'],
  ['expired', 'expired'],
] as const)('%s reads as %s', (status, word) => {
  expect(plangrepStatus({ status })).toBe(word);
});

test.each([
  ['a page', { pages_failed: 1 }],
  ['a file', { files_failed: 1 }],
])('a complete job that failed to read %s is completed with errors', (_, failures) => {
  expect(plangrepStatus({ status: 'complete', ...failures })).toBe('completed_with_errors');
});

test('a job with failed pages that still runs is no completed one', () => {
  expect(plangrepStatus({ status: 'processing', pages_failed: 3 })).toBe('processing');
});
