import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { isTerminal } from '../../../shared/domain/job';
import { type JobRow, jobRow } from '../../../shared/store/jobs';
import { servicesOf } from '../aws';
import { allEvents } from '../events';

type Services = ReturnType<typeof servicesOf>;

const itemsOf = async ({ dynamodb, tableNamed }: Services, name: 'Jobs' | 'Accounts'): Promise<unknown[]> => {
  const items: unknown[] = [];
  for await (const page of paginateScan({ client: dynamodb }, { TableName: await tableNamed(name) })) {
    items.push(...(page.Items ?? []));
  }
  return items;
};

const slot = z.object({ sk: z.string().startsWith('SLOT#'), job_id: z.string(), lease_until: z.number() });

const execution = z.object({ name: z.string(), status: z.string(), output: z.string().nullable() });
const finished = z.object({ outcome: z.object({ result_key: z.string() }), error: z.undefined() });

/** An execution that went through Finish: what it ends with has a result and no error that a state caught. */
const isSuccess = ({ output }: z.infer<typeof execution>): boolean =>
  output !== null && finished.safeParse(JSON.parse(output)).success;

/** The names of all executions, and of those that finished their job. */
const executionsOf = (stateDir: string) => {
  const log = new DatabaseSync(join(stateDir, 'states', 'executions.sqlite'), { readOnly: true });
  const all = log
    .prepare('SELECT name, status, output FROM executions')
    .all()
    .map((row) => execution.parse(row));
  log.close();
  return { all: all.map(({ name }) => name), successes: all.filter(isSuccess).map(({ name }) => name) };
};

/** All that a run has left behind: rows, events as subscribers got them, executions, slots that are lent. */
export const aftermathOf = async (stateDir: string) => {
  const services = servicesOf(stateDir);
  const [jobs, accounts, events] = await Promise.all([
    itemsOf(services, 'Jobs'),
    itemsOf(services, 'Accounts'),
    allEvents(stateDir),
  ]);
  const rows: JobRow[] = jobs.map((item) => jobRow.parse(item));
  return {
    rows,
    terminalEvents: events.filter(({ status, expired_by }) => expired_by !== 'expires_at' && isTerminal(status)),
    executions: executionsOf(stateDir),
    slots: accounts.flatMap((item) => slot.safeParse(item).data ?? []),
  };
};

export type Aftermath = Awaited<ReturnType<typeof aftermathOf>>;

/** True when nothing is under way any more: each job has ended, is known to have ended, and holds no slot. */
export const isSettled = ({ rows, terminalEvents, slots }: Aftermath): boolean => {
  const told = new Set(terminalEvents.map(({ job_id }) => job_id));
  return slots.length === 0 && rows.every(({ job_id, status }) => isTerminal(status) && told.has(job_id));
};
