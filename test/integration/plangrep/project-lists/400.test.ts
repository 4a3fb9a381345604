import { freshAccount } from '../../../support/accounts';
import { BASE, createdProjectOf, refused } from '../../../support/plangrep';

let key: string;
let projectId: string;
beforeAll(async () => {
  ({ key } = await freshAccount('free'));
  projectId = (await createdProjectOf(key)).project.id;
});

test.each([
  ['files', 'limit=0'],
  ['files', 'limit=501'],
  ['sheets', 'limit=many'],
  ['docs', 'classification=drawings'],
  ['files', 'fileId=file_xyz789'],
  ['files', 'status=ready'],
  ['sheets', 'pageNumber=0'],
  ['specifications', 'pageStart=-1'],
  ['regions', 'compact=perhaps'],
  ['files', 'cursor=abc'],
])('%s?%s: VALIDATION_FAILED', async (list, query) => {
  const [field = ''] = query.split('=');
  const answer = await refused('GET', `${BASE}/projects/${projectId}/${list}?${query}`, { key });
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_FAILED', message: expect.stringContaining(field) });
});
