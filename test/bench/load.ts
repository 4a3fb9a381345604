import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { chooseSystem } from '../../local/admin/system';
import { sampleSpecBook } from '../../local/sample/spec-book';
import { makeApiKey } from '../../shared/domain/api-key';
import { newId } from '../../shared/domain/ids';
import { SCOPES } from '../../shared/domain/scopes';
import { startRuntime } from '../support/runtime';
import { client } from './jobs';
import { ms } from './statistics';
import { print } from './table';

const CLIENTS = [1, 10, 100];
const SECONDS = 10;
/** Each may submit 300 times a minute; together they keep what is measured from being the rate limit. */
const ACCOUNTS = 40;

type Caller = { key: string; document: string; job: string };

/** An account with a document and a complete job of it, so that a submit is answered by its result and runs no model. */
const newCaller = async (url: string, book: Uint8Array<ArrayBuffer>): Promise<Caller> => {
  // `shared/store` reads its environment when it is loaded
  const [{ createAccount }, { issueKey }] = await Promise.all([
    import('../../shared/store/manage-accounts'),
    import('../../shared/store/manage-keys'),
  ]);
  const account_id = `load-${newId()}`;
  await createAccount({ account_id, tier: 'enterprise', operator: 'bench' });
  const key = makeApiKey();
  await issueKey({ account_id, key, scopes: SCOPES, operator: 'bench' });
  const { upload, submit, times } = client(url, key.plaintext);
  const document = await upload(book);
  const job = await submit(document);
  await times(job);
  return { key: key.plaintext, document, job };
};

const submitOf = ({ key, document }: Caller): autocannon.Request => ({
  method: 'POST',
  path: '/v1/specs/parse/document',
  headers: { 'x-api-key': key, 'content-type': 'application/json' },
  body: JSON.stringify({ document_id: document }),
});
const pollOf = ({ key, job }: Caller): autocannon.Request => ({
  method: 'GET',
  path: `/v1/jobs/${job}`,
  headers: { 'x-api-key': key },
});

const REQUESTS = [
  ['submit', submitOf],
  ['poll', pollOf],
] as const;

/** The more clients, the more processes of a function: the first seconds with more of them are those of their starts. */
const load = async (url: string, label: string, requests: autocannon.Request[], connections: number) => {
  const {
    latency,
    errors,
    non2xx,
    requests: sent,
  } = await autocannon({ url, connections, duration: SECONDS, requests });
  const failed = `${errors + non2xx} of ${sent.total}`;
  return [label, String(connections), sent.average.toFixed(0), ms(latency.p50), ms(latency.p99), failed];
};

const measure = async (url: string, callers: Caller[]): Promise<string[][]> => {
  const rows: string[][] = [];
  for (const connections of CLIENTS) {
    for (const [label, requestOf] of REQUESTS) {
      const requests = callers.map(requestOf);
      rows.push(await load(url, `${label}, functions cold`, requests, connections));
      rows.push(await load(url, `${label}, warm`, requests, connections));
    }
  }
  return rows;
};

/** Submits and polls against the local runtime, from as many clients at once as there are connections. */
const main = async (): Promise<void> => {
  const stateDir = await mkdtemp(join(tmpdir(), 'planwright-load-'));
  const runtime = await startRuntime(stateDir);
  try {
    process.env.PLANWRIGHT_STATE = stateDir;
    chooseSystem(process.env, undefined, undefined);
    const book = new Uint8Array(await sampleSpecBook());
    const callers: Caller[] = [];
    for (let n = 0; n < ACCOUNTS; n += 1) callers.push(await newCaller(runtime.url, book));
    const header = ['request', 'clients', 'a second', 'p50', 'p99', 'errors and refusals'];
    print(`Load (${SECONDS} s each, local runtime)`, header, await measure(runtime.url, callers));
  } finally {
    await runtime.stop();
    await rm(stateDir, { recursive: true, force: true });
  }
};

void main();
