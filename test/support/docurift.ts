import { failure } from '../../shared/dialects/docurift/envelope';
import { jobIdOf } from '../../shared/dialects/docurift/ids';
import { newId } from '../../shared/domain/ids';
import { call } from './api';
import { readySample } from './flows';
import { putQueuedJob } from './storage';

export const BASE = '/docurift/v1';

/** Every route of the dialect, with an id where its path wants one, and the scope that it asks of a key. */
export const docuriftRoutes = [
  ['GET', `${BASE}/jobs/${jobIdOf(newId())}`, 'jobs:read'],
  ['GET', `${BASE}/jobs`, 'jobs:read'],
] as const;

type Overrides = Parameters<typeof putQueuedJob>[2];

/** A row of an invoice job of the account as it stands at some moment; nothing runs it. Gives our own id. */
export const putInvoiceJob = async (
  account: { account_id: string; key: string },
  overrides: Overrides = {},
  documentType = 'invoice',
): Promise<string> =>
  putQueuedJob('pro', await readySample(account.key), {
    account_id: account.account_id,
    model: 'invoice-extractor',
    params: JSON.stringify({ document_type: documentType, extract_tables: true }),
    ...overrides,
  });

/** A refusal: its status, its code and what else it says. */
export const refused = async (method: string, path: string, request: Parameters<typeof call>[2] = {}) => {
  const { status, headers, body } = await call(method, path, request);
  expect(headers.get('content-type')).toBe('application/json');
  const { error, requestId } = failure.parse(body);
  expect(requestId).toBe(`req_${headers.get('x-request-id')}`);
  return { status, headers, ...error };
};
