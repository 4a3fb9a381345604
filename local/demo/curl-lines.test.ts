import { curlLines } from './curl-lines';

test('curl lines carry the key, and quote a path with a quote in it', () => {
  const walkthrough = { baseUrl: 'http://127.0.0.1:4000', apiKey: 'pw_live_k', documentId: 'D', jobId: 'J' };
  const lines = curlLines({ ...walkthrough, file: "/tmp/owner's book.pdf" });
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(line).toContain("-H 'X-API-Key: pw_live_k'");
  expect(lines[0]).toContain("-F 'file=@/tmp/owner'\\''s book.pdf'");
  expect(lines[1]).toContain('{"document_id":"D"}');
  expect(lines[2]).toContain('http://127.0.0.1:4000/v1/jobs/J');
});
