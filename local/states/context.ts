import { StartFault } from '../fault';

/**
 * The library knows no `$$.State`, and sets `$$.Execution.StartTime` and `.Input` anew at each run, also at a run
 * resumed. So each state gets a context object of its own, `$$.At.s<key>`, and its paths are rewritten to that.
 * In a Map one state runs many times at once, so only a top-level state knows its RetryCount.
 */
export function localContextPath(path: string, key: number, topLevel: boolean): string {
  const stateFields = ['EnteredTime', 'Name', ...(topLevel ? ['RetryCount'] : [])];
  return path.replace(/\$\$(?:\.(\w+)(?:\.(\w+))?)?/g, (whole, root, field) => {
    if (root === 'Map') return whole;
    const known = root === 'Execution' || root === 'StateMachine' || (root === 'State' && stateFields.includes(field));
    if (!known) throw new StartFault(`The context path ${path} is not supported by the local Step Functions`);
    return whole.replace('$$', `$$$$.At.s${key}`);
  });
}

export type ContextOptions = {
  machine: { arn: string; name: string };
  execution: { arn: string; name: string; input: unknown /** Epoch milliseconds. */; started: number };
  states: string[];
  /** States that are entered once at most. */
  topLevel: Set<string>;
  /** How often a top-level state has begun its task. */
  attempts: Map<string, number>;
};

/** The context object of one execution, laid out as `localContextPath` expects. Times are ISO 8601. */
export function createContext({
  machine,
  execution,
  states,
  topLevel,
  attempts,
}: ContextOptions): Record<string, unknown> {
  const Execution = {
    Id: execution.arn,
    Name: execution.name,
    Input: execution.input,
    StartTime: new Date(execution.started).toISOString(),
  };
  const StateMachine = { Id: machine.arn, Name: machine.name };
  const contexts = states.map((Name, key) => {
    let entered: string | undefined;
    const State = {
      Name,
      // read when Parameters are built, which is when the state is entered; a retry keeps the first time
      get EnteredTime() {
        if (!entered || !topLevel.has(Name)) entered = new Date().toISOString();
        return entered;
      },
      // read before the attempt that it is for
      get RetryCount() {
        return attempts.get(Name) ?? 0;
      },
    };
    return [`s${key}`, { Execution, StateMachine, State }];
  });
  return { At: Object.fromEntries(contexts) };
}
