import type { StateMachine } from 'aws-local-stepfunctions';
import type { Ended, Execution, HistoryEvent } from './execution-log';

/** The library does not export the type by name. */
type EventLog = ReturnType<StateMachine['run']>['eventLogs'] extends AsyncIterable<infer Event> ? Event : never;

/** The event of a state of the machine itself, as Step Functions names it; undefined for what it has no event for. */
export function historyEvent(event: EventLog): HistoryEvent | undefined {
  if (!('state' in event)) return undefined;
  const { name: state, type } = event.state;
  const at = event.timestamp;
  if (event.type === 'StateEntered') return { type: `${type}StateEntered`, at, state };
  if (event.type === 'StateExited') return { type: `${type}StateExited`, at, state };
  if (event.type === 'StateFailed') return { type: `${type}Failed`, at, state };
  return undefined;
}

const END_EVENTS: Record<Ended['status'], string | undefined> = {
  RUNNING: undefined,
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
};

const details = ({ type, state }: HistoryEvent) => {
  if (type.endsWith('Entered')) return { stateEnteredEventDetails: { name: state } };
  return type.endsWith('Exited') ? { stateExitedEventDetails: { name: state } } : {};
};

/** GetExecutionHistory's answer, without inputs and outputs; dates are epoch seconds. */
export function historyAnswer({ started, stopped, status }: Execution, kept: HistoryEvent[]) {
  const last = END_EVENTS[status];
  const events = [
    { type: 'ExecutionStarted', timestamp: started / 1000 },
    ...kept.map((event) => ({ type: event.type, timestamp: event.at / 1000, ...details(event) })),
    ...(last === undefined ? [] : [{ type: last, timestamp: (stopped ?? started) / 1000 }]),
  ];
  return { events: events.map((event, index) => ({ ...event, id: index + 1, previousEventId: index })) };
}
