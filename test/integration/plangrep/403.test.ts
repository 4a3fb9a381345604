import { SCOPES } from '../../../shared/domain/scopes';
import { emptyAccount, issuedKey } from '../../support/accounts';
import { plangrepRoutes, refused } from '../../support/plangrep';

test.each(plangrepRoutes)('%s %s with a key that lacks %s: SCOPE_MISSING', async (method, path, scope) => {
  const others = SCOPES.filter((other) => other !== scope);
  const { key } = await issuedKey(await emptyAccount(), others);
  const answer = await refused(method, path, { key });
  expect(answer).toMatchObject({ status: 403, code: 'SCOPE_MISSING', message: expect.stringContaining(scope) });
});
