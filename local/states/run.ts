import { setImmediate } from 'node:timers/promises';
import {
  ExecutionAbortedError,
  ExecutionError,
  ExecutionTimeoutError,
  StateMachine as Interpreter,
} from 'aws-local-stepfunctions';
import type { StateMachine } from '../services';
import { createContext } from './context';
import { type LoadedDefinition, MAX_TIMER_SECONDS } from './definition';
import type { Ended, HistoryEvent, Outcome, Started } from './execution-log';
import { historyEvent } from './history';
import { taskError } from './task-error';
import type { Task } from './tasks';

/** Step Functions' limit on the input and output of a state, in bytes. */
const MAX_PAYLOAD_BYTES = 262_144;

export type LoadedMachine = Pick<StateMachine, 'arn' | 'name'> & LoadedDefinition & { run: Map<string, Task> };

export type RunOptions = {
  machine: LoadedMachine;
  execution: Started;
  /** Outcomes of an earlier run that was cut off; those states are not run again. */
  known: Outcome[];
  /** Called when a top-level Task state ended for good. */
  onOutcome(outcome: Outcome): void;
};

export type Run = { ended: Promise<Ended>; history: HistoryEvent[]; abort(): void };

function replay({ output, error, cause }: Outcome): unknown {
  if (error === null) return JSON.parse(output ?? 'null');
  // its retries were used up before
  throw taskError(error, cause ?? '', { retryable: false });
}

/** The output as JSON text; States.DataLimitExceeded, which nothing can catch, when it is too large. */
function limited(output: unknown): string {
  const text = JSON.stringify(output) ?? 'null';
  if (Buffer.byteLength(text) <= MAX_PAYLOAD_BYTES) return text;
  const cause = 'The task returned a result larger than 262144 bytes';
  throw taskError('States.DataLimitExceeded', cause, { retryable: false, catchable: false });
}

function failure(error: unknown): Ended {
  if (error instanceof ExecutionAbortedError) return { status: 'ABORTED', output: null, error: null, cause: null };
  if (error instanceof ExecutionTimeoutError) {
    return { status: 'TIMED_OUT', output: null, error: 'States.Timeout', cause: null };
  }
  const reason = error instanceof ExecutionError ? error.cause : error;
  const { name, message } = reason instanceof Error ? reason : new Error(String(reason));
  return { status: 'FAILED', output: null, error: name, cause: message };
}

/** The definition with what is left of its time: a resumed execution was started earlier. */
function withRemainingTime({ definition }: LoadedMachine, started: number): LoadedMachine['definition'] {
  if (definition.TimeoutSeconds === undefined) return definition;
  const left = definition.TimeoutSeconds - (Date.now() - started) / 1000;
  return { ...definition, TimeoutSeconds: Math.min(Math.max(left, 0.001), MAX_TIMER_SECONDS) };
}

/** Runs an execution, from its start or on from known outcomes. */
export function runExecution({ machine, execution, known, onOutcome }: RunOptions): Run {
  const outcomes = new Map(known.map((outcome) => [outcome.state, outcome]));
  const outputs = new Map<string, string>();
  const attempts = new Map<string, number>();
  const errors = new Map<string, { error: string; cause: string }>();
  const aborted = Promise.withResolvers<never>();
  aborted.promise.catch(() => {});
  let over = false;

  const perform = async (state: string, task: Task, parameters: unknown) => {
    const outcome = outcomes.get(state);
    if (outcome) return replay(outcome);
    // the outcomes of the states before must be kept first, and the log is read in microtasks
    await setImmediate();
    // the library runs a state once more when aborted while it waits for a retry
    if (over) return aborted.promise;
    attempts.set(state, (attempts.get(state) ?? 0) + 1);
    const text = limited(await Promise.race([task(parameters), aborted.promise]));
    if (machine.topLevel.has(state)) outputs.set(state, text);
    return JSON.parse(text);
  };
  const handlers = Object.fromEntries(
    [...machine.run].map(([state, task]) => [state, (parameters: unknown) => perform(state, task, parameters)]),
  );

  const input = JSON.parse(execution.input);
  const interpreter = new Interpreter(withRemainingTime(machine, execution.started), {
    validationOptions: { noValidate: true },
  });
  const running = interpreter.run(input, {
    overrides: { taskResourceLocalHandlers: handlers },
    context: createContext({ ...machine, machine, execution: { ...execution, input }, attempts }),
  });

  // the log, unlike the task itself, tells which outcome counted: a late answer after a timeout does not
  const history: HistoryEvent[] = [];
  const follow = async () => {
    for await (const event of running.eventLogs) {
      history.push(...[historyEvent(event) ?? []].flat());
      if (over || !('state' in event)) continue;
      const { name: state, type } = event.state;
      if (type !== 'Task' || !machine.topLevel.has(state) || outcomes.has(state)) continue;
      if (event.type === 'StateFailed') errors.set(state, { error: event.Error, cause: String(event.Cause) });
      if (event.type === 'StateRetried') errors.delete(state);
      if (event.type === 'StateExited') {
        // a state is left after its Catch too
        const { error = null, cause = null } = errors.get(state) ?? {};
        onOutcome({ state, output: error === null ? (outputs.get(state) ?? null) : null, error, cause });
      }
    }
  };
  follow().catch((error) => console.error(`Step Functions, ${execution.arn}:`, error));

  const end = () => {
    over = true;
    aborted.reject(taskError('States.Aborted', 'The execution was aborted', { retryable: false, catchable: false }));
  };
  const ended = running.result
    .then(
      (output): Ended => ({ status: 'SUCCEEDED', output: JSON.stringify(output), error: null, cause: null }),
      failure,
    )
    .finally(end);
  return {
    ended,
    history,
    abort: () => {
      end();
      running.abort();
    },
  };
}
