import { sweep } from '../../support/executions';
import { ended, readySample } from '../../support/flows';
import { putQueuedJob } from '../../support/storage';

test('a queued job whose dispatch was lost is started by the sweep, once', async () => {
  const document = await readySample();
  const ids = await Promise.all([1, 2, 3].map(() => putQueuedJob('enterprise', document, {}, 'in the index')));
  await Promise.all([sweep(), sweep()]);
  for (const id of ids) expect(await ended(id)).toMatchObject({ status: 'complete' });
});
