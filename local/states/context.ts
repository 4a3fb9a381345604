import { StartFault } from '../fault';

/**
 * The library knows no `$$.State`, and sets `$$.Execution.StartTime` and `.Input` anew at each run, also at a run
 * resumed. So each state gets a context object of its own, `$$.At.s<key>`, and its paths are rewritten to that.
 */
export function localContextPath(path: string, key: number): string {
  return path.replace(/\$\$(?:\.(\w+)(?:\.(\w+))?)?/g, (whole, root, field) => {
    if (root === 'Map') return whole;
    const known =
      root === 'Execution' || root === 'StateMachine' || (root === 'State' && ['EnteredTime', 'Name'].includes(field));
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
};

/** The context object of one execution, laid out as `localContextPath` expects. Times are ISO 8601. */
export function createContext({ machine, execution, states, topLevel }: ContextOptions): Record<string, unknown> {
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
    };
    return [`s${key}`, { Execution, StateMachine, State }];
  });
  return { At: Object.fromEntries(contexts) };
}
