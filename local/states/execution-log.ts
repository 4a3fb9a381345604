import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

export const EXECUTION_STATUSES = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'] as const;

const execution = z.object({
  arn: z.string(),
  machine: z.string(),
  name: z.string(),
  /** JSON text, as given to StartExecution. */
  input: z.string(),
  /** Epoch milliseconds. */
  started: z.number(),
  status: z.enum(EXECUTION_STATUSES),
  /** Epoch milliseconds. */
  stopped: z.number().nullable(),
  /** JSON text. */
  output: z.string().nullable(),
  error: z.string().nullable(),
  cause: z.string().nullable(),
});

const outcome = z.object({
  state: z.string(),
  /** JSON text; null when the state ended in an error that was caught. */
  output: z.string().nullable(),
  error: z.string().nullable(),
  cause: z.string().nullable(),
});

const historyEvent = z.object({ type: z.string(), at: z.number(), state: z.string() });
const historyEvents = z.array(historyEvent);

/** What of an execution's history is kept; `at` is epoch milliseconds. */
export type HistoryEvent = z.infer<typeof historyEvent>;

export type Execution = z.output<typeof execution>;
export type Started = Pick<Execution, 'arn' | 'machine' | 'name' | 'input' | 'started'>;
export type Ended = Pick<Execution, 'status' | 'output' | 'error' | 'cause'>;
/** How a Task state ended for good: after its retries, before its Catch. */
export type Outcome = z.output<typeof outcome>;

export type ExecutionLog = ReturnType<typeof openExecutionLog>;

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  CREATE TABLE IF NOT EXISTS executions (
    arn TEXT PRIMARY KEY, machine TEXT, name TEXT, input TEXT, started INTEGER,
    status TEXT, stopped INTEGER, output TEXT, error TEXT, cause TEXT
  );
  CREATE TABLE IF NOT EXISTS outcomes (
    arn TEXT, state TEXT, output TEXT, error TEXT, cause TEXT, PRIMARY KEY (arn, state)
  );
  CREATE TABLE IF NOT EXISTS histories (arn TEXT PRIMARY KEY, events TEXT);
  CREATE INDEX IF NOT EXISTS executions_by_status ON executions (status)`;

/** As long as AWS keeps an ended execution and its name. */
const KEPT_MS = 90 * 24 * 3600 * 1000;

/** What is known of every execution, in one SQLite file that survives a killed process. */
export function openExecutionLog(file: string) {
  const db = new DatabaseSync(file);
  db.exec(SCHEMA);
  db.prepare('DELETE FROM executions WHERE stopped < ?').run(Date.now() - KEPT_MS);
  db.exec('DELETE FROM histories WHERE arn NOT IN (SELECT arn FROM executions)');
  const insert = db.prepare(
    `INSERT INTO executions (arn, machine, name, input, started, status)
     VALUES (:arn, :machine, :name, :input, :started, 'RUNNING')`,
  );
  const select = db.prepare('SELECT * FROM executions WHERE arn = ?');
  const running = db.prepare("SELECT * FROM executions WHERE status = 'RUNNING' ORDER BY started");
  const update = db.prepare(
    `UPDATE executions SET status = :status, stopped = :stopped, output = :output, error = :error, cause = :cause
     WHERE arn = :arn`,
  );
  const remember = db.prepare('INSERT OR REPLACE INTO outcomes VALUES (?, ?, ?, ?, ?)');
  const remembered = db.prepare('SELECT * FROM outcomes WHERE arn = ?');
  const keepHistory = db.prepare('INSERT OR REPLACE INTO histories VALUES (?, ?)');
  const history = db.prepare('SELECT events FROM histories WHERE arn = ?');
  const forget = db.prepare('DELETE FROM outcomes WHERE arn = ?');

  return {
    begin(started: Started): void {
      const { arn, machine, name, input, started: at } = started;
      insert.run({ arn, machine, name, input, started: at });
    },

    find(arn: string): Execution | undefined {
      const row = select.get(arn);
      return row && execution.parse(row);
    },

    unfinished(): Execution[] {
      return running.all().map((row) => execution.parse(row));
    },

    end(arn: string, { status, output, error, cause }: Ended, events: HistoryEvent[]): void {
      keepHistory.run(arn, JSON.stringify(events));
      update.run({ arn, status, stopped: Date.now(), output, error, cause });
      forget.run(arn);
    },

    /** None of an execution that still runs. */
    history(arn: string): HistoryEvent[] {
      const row = history.get(arn);
      return row ? historyEvents.parse(JSON.parse(String(row.events))) : [];
    },

    keepOutcome(arn: string, { state, output, error, cause }: Outcome): void {
      remember.run(arn, state, output, error, cause);
    },

    outcomes(arn: string): Outcome[] {
      return remembered.all(arn).map((row) => outcome.parse(row));
    },

    close(): void {
      db.close();
    },
  };
}
