import { ownKey } from '../../../support/api';
import { ask } from '../../../support/docld';

test('with a key: ok', async () => {
  expect(await ask('GET', '/api/health', ownKey)).toMatchObject({ status: 200, body: { status: 'ok' } });
});
