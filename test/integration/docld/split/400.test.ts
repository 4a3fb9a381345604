import { newId } from '../../../../shared/domain/ids';
import { refused } from '../../../support/docld';

const send = (json: object) => refused('POST', '/api/split/run', { json: { document_id: newId(), ...json } });

test.each([
  ['config.pages_per_section', { config: { method: 'page' } }],
  ['sections', { config: { method: 'manual' } }],
])('%s is missing', async (field, body) => {
  expect(await send(body)).toMatchObject({ status: 400, code: 'MISSING_FIELD', details: { fields: [{ field }] } });
});

test.each([
  ['config.method', { config: { method: 'guess' } }],
  ['config.pages_per_section', { config: { method: 'page', pages_per_section: 0 } }],
  ['sections.0.page_end', { sections: [{ name: 'A', page_start: 3, page_end: 2 }] }],
  [
    'config.sections.0.page_start',
    { config: { method: 'manual', sections: [{ name: 'A', page_start: 0, page_end: 2 }] } },
  ],
])('%s is named', async (field, body) => {
  expect(await send(body)).toMatchObject({ status: 400, code: 'VALIDATION_ERROR', details: { fields: [{ field }] } });
});

test('a saved configuration, of which none is kept: 404 NOT_FOUND', async () => {
  expect(await send({ config_id: 'one' })).toMatchObject({ status: 404, code: 'NOT_FOUND' });
});
