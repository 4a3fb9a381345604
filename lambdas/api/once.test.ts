import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { Problem } from '../../shared/domain/problems';
import { claimKey, forgetKey, releaseKey } from '../../shared/store/idempotency';
import { once } from './once';
import { notInTime } from './time-left';

jest.mock('../../shared/store/idempotency');
beforeEach(() => jest.resetAllMocks());

const event: Pick<APIGatewayProxyEventV2, 'headers' | 'requestContext'> = {
  headers: { 'idempotency-key': 'k' },
  requestContext: {
    ...{ accountId: '1', apiId: 'a', domainName: 'd', domainPrefix: 'd', requestId: 'r', routeKey: 'POST /v1/x' },
    ...{ stage: '$default', time: '', timeEpoch: 0 },
    http: { method: 'POST', path: '/v1/x', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 't' },
  },
};

/** What becomes of the key of a first attempt that ends with `error`. */
const afterFirst = async (error: Error) => {
  jest.mocked(claimKey).mockResolvedValue({ ours: true, created_id: 'id', first: true });
  await expect(once(event, 'acme', {}, () => Promise.reject(error))).rejects.toBe(error);
  return { forgotten: jest.mocked(forgetKey).mock.calls.length, released: jest.mocked(releaseKey).mock.calls.length };
};

test('a request that was refused frees its key', async () => {
  expect(await afterFirst(new Problem('NOT_A_PDF', 'No.'))).toEqual({ forgotten: 1, released: 0 });
});

test('one that was out of time goes on under its key and its id, at once: what it stored is found again', async () => {
  expect(await afterFirst(notInTime('Still at it.'))).toEqual({ forgotten: 0, released: 1 });
});

test('so does one that met a fault', async () => {
  expect(await afterFirst(new Error('lost'))).toEqual({ forgotten: 0, released: 1 });
});
