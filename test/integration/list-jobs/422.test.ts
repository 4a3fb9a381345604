import { problem } from '../../../shared/contract/common';
import { freshAccount } from '../../support/accounts';
import { call } from '../../support/api';
import { readySample } from '../../support/flows';
import { listPage } from '../../support/lists';
import { putQueuedJob } from '../../support/storage';

const refused = async (field: string, query: string, key?: string) => {
  const { status, body } = await call('GET', `/v1/jobs?${query}`, key ? { key } : {});
  expect(status).toBe(422);
  expect(problem.parse(body)).toMatchObject({
    code: 'VALIDATION_FAILED',
    errors: [expect.objectContaining({ field })],
  });
};

test.each([
  ['status', 'status=done'],
  ['status', 'status=queued&status=failed'],
  ['model', 'model='],
  ['document_id', 'document_id=42'],
  ['created_after', 'created_after=yesterday'],
  ['created_before', 'created_before=2026-02-30T00:00:00Z'],
  ['created_before', 'created_after=2026-02-01T00:00:00Z&created_before=2026-02-01T00:00:00Z'],
  ['limit', 'limit=0'],
  ['limit', 'limit=101'],
  ['limit', 'limit=many'],
  ['cursor', 'cursor='],
  ['cursor', 'cursor=hello'],
  ['(query)', 'colour=red'],
])('a wrong %s is named: %s', (field, query) => refused(field, query));

describe('a cursor', () => {
  let mine: { account_id: string; key: string };
  let cursor: string;

  beforeAll(async () => {
    mine = await freshAccount('free');
    const document = await readySample(mine.key);
    for (const _ of [1, 2]) await putQueuedJob('enterprise', document, { account_id: mine.account_id });
    cursor = (await listPage(mine.key, { limit: '1' })).next_cursor ?? '';
    expect((await listPage(mine.key, { cursor })).jobs).toHaveLength(1);
  });

  test('of another account is none', () => refused('cursor', `cursor=${cursor}`));

  test('of other filters is none', () => refused('cursor', `cursor=${cursor}&status=queued`, mine.key));

  test('changed by hand is none', () => refused('cursor', `cursor=A${cursor.slice(1)}`, mine.key));
});
