import { PLANWRIGHT } from '../shared/contract/openapi/planwright';
import { problemAnswer, scripted } from '../test/support/scripted-api';
import * as client from './index';

const DOCUMENT = '0198a000-0000-4000-8000-000000000001';
const JOB = '0198a000-0000-4000-8000-000000000002';
const PDF = { name: 'a.pdf', content: new Blob(['%PDF-1.7']) };

/** How each operation of the contract is done with the client. */
const CALLS: Record<string, (connection: client.Connection) => Promise<unknown>> = {
  createDocument: (api) => client.upload(api, PDF),
  getDocument: (api) => client.getDocument(api, DOCUMENT),
  deleteDocument: (api) => client.deleteDocument(api, DOCUMENT),
  parseSpec: (api) => client.submit(api, 'toc-parser', { document_id: DOCUMENT, priority: 'high' }),
  extractContent: (api) => client.submit(api, 'content-extractor', { job_id: JOB, section_codes: ['260519'] }),
  detectDoors: (api) => client.submit(api, 'door-detector', { document_id: DOCUMENT, page_numbers: [1] }),
  classifyDrawings: (api) => client.submit(api, 'page-classifier', { document_id: DOCUMENT }),
  listJobs: (api) => client.listJobs(api, { status: 'failed', document_id: DOCUMENT }).next(),
  getJob: (api) => client.getJob(api, JOB, { min_confidence: 0.2 }),
  cancelJob: (api) => client.cancelJob(api, JOB),
  retryJob: (api) => client.retryJob(api, JOB),
  getOverlay: (api) => client.overlay(api, JOB, 3, { format: 'svg', min_confidence: 0.2, width: 1000 }),
  getCredits: (api) => client.getCredits(api),
  getUsage: (api) => client.listCharges(api, '2026-11').next(),
  listDeliveries: (api) => client.listDeliveries(api, JOB),
  redeliver: (api) => client.redeliver(api, JOB, 'delivery-1'),
  getWebhookSecret: (api) => client.getWebhookSecret(api),
  rotateWebhookSecret: (api) => client.rotateWebhookSecret(api),
};

test('every operation of the contract can be called, and no other', () => {
  expect(Object.keys(CALLS).sort()).toEqual(PLANWRIGHT.operations.map(({ id }) => id).sort());
});

const pathPattern = (path: string) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);

test.each(PLANWRIGHT.operations)(
  '$id: $method $path, with a query and a body that the contract takes',
  async (operation) => {
    const { connection, asked } = scripted(problemAnswer(403, 'SCOPE_MISSING'));
    await expect(CALLS[operation.id]?.(connection)).rejects.toMatchObject({ code: 'SCOPE_MISSING' });
    expect(asked).toHaveLength(1);
    for (const { url, method, headers, body } of asked) {
      const { pathname, searchParams } = new URL(url);
      expect(method).toBe(operation.method);
      expect(pathname).toMatch(pathPattern(operation.path));
      expect(headers.has('idempotency-key')).toBe(method === 'POST');
      expect(Object.keys(operation.query?.def.shape ?? {})).toEqual(expect.arrayContaining([...searchParams.keys()]));
      operation.query?.parse(Object.fromEntries(searchParams));
      if (operation.body?.form && body instanceof FormData)
        expect(() => operation.body?.form?.parse(Object.fromEntries(body))).not.toThrow();
      else if (operation.body?.json) operation.body.json.parse(JSON.parse(String(body)));
      else expect(body).toBeUndefined();
    }
  },
);

test('a file to be fetched and a file that is declared are bodies of createDocument too', async () => {
  const schema = PLANWRIGHT.operations.find(({ id }) => id === 'createDocument')?.body?.json;
  const large = { name: 'b.pdf', content: new Blob([new Uint8Array(5 << 20)]) };
  const refused = () => scripted(problemAnswer(403, 'SCOPE_MISSING'));
  const [url, declared] = [refused(), refused()];
  await expect(client.uploadFromUrl(url.connection, { url: 'https://example.com/a.pdf' })).rejects.toThrow('SCOPE');
  await expect(client.upload(declared.connection, large)).rejects.toThrow('SCOPE');
  for (const { body } of [...url.asked, ...declared.asked]) schema?.parse(JSON.parse(String(body)));
  expect(JSON.parse(String(declared.asked[0]?.body))).toMatchObject({ size_bytes: 5 << 20 });
});
