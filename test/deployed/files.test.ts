import { deployableTests } from './files';

let files: string[];
beforeAll(async () => {
  files = await deployableTests();
});

it.each([
  ['refusals of keys, by every dialect', ['401', 'docurift/401', 'docld/401', 'plangrep/401']],
  ['uploads, by form and by a presigned url', ['create-document/201', 'create-document/413', 'parse-spec/202']],
  ['every model, from its submit to its result', ['journeys/every-model']],
  ['lists, waiting, cancelling, idempotency, credits', ['journeys/jobs']],
  ['problems', ['not-found/404', 'parse-spec/422', 'create-document/415']],
  ['the contract, its page, and health', ['openapi/200', 'docld/health/200']],
])('the suite for a deployment has %s', (_, tests) => {
  expect(files).toEqual(expect.arrayContaining(tests.map((test) => `test/integration/${test}.test.ts`)));
});

it('has no test that looks behind the API', () => {
  expect(files).not.toContain('test/integration/workflow/slots.test.ts');
  expect(files).not.toContain('test/integration/webhooks/deliver.test.ts');
  expect(files).not.toContain('test/integration/403.test.ts');
});
