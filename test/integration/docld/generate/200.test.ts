import { generated } from '../../../../shared/dialects/docld/answers-contract';
import { freshAccount } from '../../../support/accounts';
import { creditsOf } from '../../../support/credits';
import { ask, formWith, getDocldJob, submitted } from '../../../support/docld';

test('a PDF from Markdown and data', async () => {
  const { key } = await freshAccount('pro');
  const json = {
    template: '# Offer\n\nDear {{client.name}}, the price is {{total}}.',
    data: { client: { name: 'Ada' }, total: 1250 },
  };
  const body = await submitted(key, '/api/generate', json);
  expect(generated.parse(body)).toEqual(body);
  const { job_id, output_file_url, size, usage } = generated.parse(body);
  expect(usage.credits).toBe(1);
  expect(await creditsOf(key)).toMatchObject({ used: 1 });

  const bytes = new Uint8Array(await (await fetch(output_file_url)).arrayBuffer());
  expect(bytes).toHaveLength(size);
  const read = await ask('POST', '/api/parse', key, { body: formWith(bytes) });
  expect(Object(read.body).result.markdown).toContain('Dear Ada, the price is 1250.');
  expect(await getDocldJob(key, job_id)).toMatchObject({ type: 'generate', status: 'completed', result: { size } });
});
