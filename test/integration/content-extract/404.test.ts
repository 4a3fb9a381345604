import { problem } from '../../../shared/contract/common';
import { newId } from '../../../shared/domain/ids';
import { completedToc, submitContent } from '../../support/flows';
import { keyOf } from '../../support/local-runtime';

test('an unknown job and another account’s read the same', async () => {
  const foreign = await completedToc(keyOf('pro'));
  for (const job_id of [newId(), foreign.job_id]) {
    const { status, body } = await submitContent({ job_id, section_codes: ['260519'] });
    expect(status).toBe(404);
    expect(problem.parse(body).code).toBe('JOB_NOT_FOUND');
  }
});
