import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { plans } from '../../../support/bid-sets';
import { BASE, bytesOf, declared, getPlangrepJob, uploadedJob } from '../../../support/plangrep';

test.each([0, 10, 20, 30, 40, 60])(
  'a file declared about when the uploads are completed (%i ms after) is refused, or keeps them open',
  async (pause) => {
    const { key } = await freshAccount('pro');
    const id = await uploadedJob(key, [{ bytes: plans(1), fileName: 'plans.pdf' }]);
    const json = { files: [declared('late.pdf', bytesOf('late'))] };
    const [completed, late] = await Promise.all([
      call('POST', `${BASE}/jobs/${id}/uploads/complete`, { key }),
      new Promise((done) => setTimeout(done, pause)).then(() =>
        call('POST', `${BASE}/jobs/${id}/uploads`, { key, json }),
      ),
    ]);
    expect([
      [202, 409],
      [409, 200],
    ]).toContainEqual([completed.status, late.status]);
    const { status, files } = await getPlangrepJob(key, id);
    expect(files).toHaveLength(completed.status === 202 ? 1 : 2);
    expect(status === 'uploading').toBe(completed.status === 409);
  },
);
