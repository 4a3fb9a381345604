import { SCOPES } from '../../../shared/domain/scopes';
import { emptyAccount, issuedKey } from '../../support/accounts';
import { docldRoutes, refused } from '../../support/docld';

const scoped = docldRoutes.filter(([, , scope]) => scope !== 'any');

test.each(scoped)('%s %s with a key that lacks %s: FORBIDDEN', async (method, path, scope) => {
  const others = SCOPES.filter((other) => other !== scope);
  const { key } = await issuedKey(await emptyAccount(), others);
  const answer = await refused(method, path, { key });
  expect(answer).toMatchObject({ status: 403, code: 'FORBIDDEN', message: expect.stringContaining(scope) });
});
