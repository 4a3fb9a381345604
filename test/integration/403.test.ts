import { problem } from '../../shared/contract/common';
import { SCOPES } from '../../shared/domain/scopes';
import { emptyAccount, issuedKey } from '../support/accounts';
import { call } from '../support/api';
import { everyRoute } from '../support/routes';

describe.each(everyRoute)('%s %s (%s)', (method, path, scope) => {
  const others = SCOPES.filter((other) => other !== scope);
  const exactly = SCOPES.filter((one) => one === scope);

  if (scope !== 'any') {
    test('a key with every other scope is refused and told which one it lacks', async () => {
      const { key } = await issuedKey(await emptyAccount(), others);
      const answer = await call(method, path, { key });
      expect(answer.status).toBe(403);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(problem.parse(answer.body)).toMatchObject({
        code: 'SCOPE_MISSING',
        detail: expect.stringContaining(scope),
      });
    });
  }

  test('a key with no more than it asks for gets in', async () => {
    const { key } = await issuedKey(await emptyAccount(), exactly);
    const { status } = await call(method, path, { key });
    expect([401, 403]).not.toContain(status);
    expect(status).toBeLessThan(500);
  });
});
