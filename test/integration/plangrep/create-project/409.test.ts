import { freshAccount } from '../../../support/accounts';
import { BASE, createdProjectOf, refused } from '../../../support/plangrep';

test.each(['Kingsway', 'KINGSWAY', ' kingsway '])(
  'the name %s of another project: PROJECT_NAME_TAKEN',
  async (name) => {
    const { key } = await freshAccount('free');
    await createdProjectOf(key, 'Kingsway');
    const answer = await refused('POST', `${BASE}/projects`, { key, json: { name } });
    expect(answer).toMatchObject({ status: 409, code: 'PROJECT_NAME_TAKEN' });
  },
);
