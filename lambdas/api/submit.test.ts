import { dispatchAccount } from '../../shared/dispatch/dispatch-account';
import { now } from '../../shared/domain/clock';
import { TOC_PARSER } from '../../shared/domain/models';
import { enqueue } from '../../shared/store/enqueue';
import { completedTwin } from '../../shared/store/result-cache';
import { placeJob } from './submit';

jest.mock('../../shared/log');
jest.mock('../../shared/dispatch/dispatch-account');
jest.mock('../../shared/store/enqueue');
jest.mock('../../shared/store/result-cache');

const document = {
  ...{ document_id: 'd', original_filename: 'book.pdf', input_source: 'presigned', file_size_bytes: 3, sha256: 'c' },
  ...{ page_count: 1, object_key: 'kept/30d/a/d.pdf' },
};
const asked = {
  ...{ jobId: 'j', model: TOC_PARSER, document, params: {}, pages: 1, pageRanges: [], cache: 'use' as const },
  ...{ priority: undefined, startBy: undefined, webhookUrl: undefined, webhookEvents: undefined },
};
/** Places a job of a request that the gateway took so many milliseconds ago. */
const placed = (ago: number) => placeJob({ account_id: 'a', tier: 'pro' }, { ...asked, receivedAt: now() - ago });

beforeEach(() => {
  jest.resetAllMocks();
  jest.mocked(completedTwin).mockResolvedValue(undefined);
  jest.mocked(enqueue).mockResolvedValue({ outcome: 'enqueued' });
});

test('a job that the gateway would not be told of in time is not placed', async () => {
  await expect(placed(26_000)).rejects.toMatchObject({ code: 'NOT_IN_TIME', retryAfterSeconds: 5 });
  expect(enqueue).not.toHaveBeenCalled();
});

test('one that is placed is answered, though it could not be started in time: the sweep does it', async () => {
  jest.mocked(dispatchAccount).mockReturnValue(new Promise(() => {}));
  expect(await placed(25_900)).toMatchObject({ job_id: 'j', status: 'queued' });
  expect(dispatchAccount).toHaveBeenCalled();
});
