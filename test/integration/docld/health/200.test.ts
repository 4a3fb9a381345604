import { keyOf } from '../../../support/api';
import { ask } from '../../../support/docld';

test('with a key: ok', async () => {
  expect(await ask('GET', '/api/health', keyOf('free'))).toMatchObject({ status: 200, body: { status: 'ok' } });
});
