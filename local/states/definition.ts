import aslValidator from 'asl-validator';
import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import { z } from 'zod';
import { StartFault } from '../fault';
import { localContextPath } from './context';

/** A definition ready to run, and what its states are. */
export type LoadedDefinition = {
  definition: StateMachineDefinition;
  /** Resource by name of each Task state, nested ones too; ASL names are unique within a machine. */
  tasks: Map<string, string>;
  /** Names of all states; the place of a name is the key of its context. */
  states: string[];
  /** Names outside of Map and Parallel: each is entered at most once, for loops are refused. */
  topLevel: Set<string>;
};

const json = z.record(z.string(), z.json());
type Json = z.output<typeof json>;

const machineShape = z.looseObject({ StartAt: z.string(), States: z.record(z.string(), json) });

const COMMON = ['Type', 'Comment', 'QueryLanguage', 'Next', 'End', 'InputPath', 'OutputPath'];
const RESULT = ['ResultSelector', 'ResultPath', 'Retry', 'Catch'];
// what aws-local-stepfunctions honours; it would ignore any other field without a word
const STATE_FIELDS: Record<string, string[]> = {
  Task: ['Resource', 'Parameters', 'TimeoutSeconds', 'TimeoutSecondsPath', ...RESULT],
  Pass: ['Parameters', 'Result', 'ResultPath'],
  Wait: ['Seconds', 'Timestamp', 'SecondsPath', 'TimestampPath'],
  Choice: ['Choices', 'Default'],
  Succeed: [],
  Fail: ['Error', 'Cause', 'ErrorPath', 'CausePath'],
  Parallel: ['Branches', 'Parameters', ...RESULT],
  Map: [
    ...['Iterator', 'ItemProcessor', 'ItemSelector', 'ItemsPath', 'Parameters', 'MaxConcurrency', 'MaxConcurrencyPath'],
    ...['Label', ...RESULT],
  ],
};
const MACHINE_FIELDS = [
  'StartAt',
  'States',
  'Comment',
  'Version',
  'TimeoutSeconds',
  'QueryLanguage',
  'ProcessorConfig',
];
const RULE_FIELDS: Record<string, string[]> = {
  Retry: [
    'ErrorEquals',
    'IntervalSeconds',
    'MaxAttempts',
    'BackoffRate',
    'MaxDelaySeconds',
    'JitterStrategy',
    'Comment',
  ],
  Catch: ['ErrorEquals', 'Next', 'ResultPath', 'Comment'],
};
const CHOICE_RULE_FIELDS_REFUSED = ['Assign', 'Condition', 'Output'];

/** Longest delay of a Node timer, in seconds (24.8 days); a longer one would end at once. */
export const MAX_TIMER_SECONDS = 2_147_483;

const items = (value: unknown): Json[] => z.array(json).catch([]).parse(value);

function refuseUnknown(where: string, fields: Json, known: string[]): void {
  const unknown = Object.keys(fields).find((field) => !known.includes(field));
  if (unknown) throw new StartFault(`${where}: ${unknown} is not supported by the local Step Functions`);
  if (fields.QueryLanguage !== undefined && fields.QueryLanguage !== 'JSONPath') {
    throw new StartFault(`${where}: query language ${fields.QueryLanguage} is not supported locally, only JSONPath`);
  }
}

function refuseUnsupported(name: string, state: Json): void {
  refuseUnknown(`State ${name}`, state, [...COMMON, ...(STATE_FIELDS[String(state.Type)] ?? [])]);
  for (const [field, known] of Object.entries(RULE_FIELDS)) {
    for (const rule of items(state[field])) refuseUnknown(`State ${name}, ${field}`, rule, known);
  }
  const refused = items(state.Choices)
    .flatMap(Object.keys)
    .find((field) => CHOICE_RULE_FIELDS_REFUSED.includes(field));
  if (refused)
    throw new StartFault(`State ${name}: ${refused} in a choice is not supported by the local Step Functions`);
}

/** Rewrites every context path (`$$.…`) in the fields that hold paths. */
function rewritePaths(value: Json[string], rewrite: (path: string) => string): Json[string] {
  if (Array.isArray(value)) return value.map((item) => rewritePaths(item, rewrite));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isPath = typeof inner === 'string' && (key.endsWith('.$') || key.endsWith('Path') || key === 'Variable');
      return [key, isPath ? rewrite(inner) : rewritePaths(inner, rewrite)];
    }),
  );
}

/** The library writes a result at `$` into a field called "$"; without the field it does what `$` means. */
function withoutRootResultPath(fields: Json): Json {
  const { ResultPath, ...rest } = fields;
  return ResultPath === '$' ? rest : fields;
}

/** The library ends a Task without TimeoutSeconds after 60 s, AWS after 99,999,999 s. */
function withTaskTimeout(state: Json): Json {
  if (state.Type !== 'Task' || state.TimeoutSecondsPath !== undefined) return state;
  return { ...state, TimeoutSeconds: Math.min(Number(state.TimeoutSeconds ?? MAX_TIMER_SECONDS), MAX_TIMER_SECONDS) };
}

function nextOf(state: Json): string[] {
  const nexts = [state, ...items(state.Choices), ...items(state.Catch)].map(({ Next }) => Next);
  return [...nexts, state.Default].filter((next) => typeof next === 'string');
}

/** A state entered twice would get its journaled output twice, so a loop is refused. */
function refuseLoop(states: Record<string, Json>, name: string, path: string[]): void {
  if (path.includes(name)) throw new StartFault(`State ${name} is in a loop, which is not supported locally`);
  const state = states[name];
  if (state) for (const next of nextOf(state)) refuseLoop(states, next, [...path, name]);
}

function isDefinition(value: unknown): value is StateMachineDefinition {
  const { isValid, errorsText } = aslValidator(value);
  if (!isValid) throw new StartFault(`The state machine is not valid: ${errorsText('; ')}`);
  return true;
}

/**
 * Validates a definition (Amazon States Language, JSONPath) and adapts it to the interpreter. Throws a StartFault for
 * an invalid one, and for whatever the interpreter would ignore: JSONata, variables, heartbeats, loops, item readers.
 */
export function loadDefinition(source: unknown): LoadedDefinition {
  // by way of JSON: the validator changes what it is given
  isDefinition(JSON.parse(JSON.stringify(source)));
  const tasks = new Map<string, string>();
  const states: string[] = [];
  const { StartAt, States } = machineShape.parse(source);
  const topLevel = new Set(Object.keys(States));

  const adaptState = (name: string, state: Json): Json => {
    refuseUnsupported(name, state);
    const key = states.push(name) - 1;
    if (state.Type === 'Task') tasks.set(name, String(state.Resource));
    const { Branches, ItemProcessor, Iterator: iterator, ...own } = state;
    const rewrite = (path: string) => localContextPath(path, key, topLevel.has(name));
    return {
      ...json.parse(rewritePaths(withTaskTimeout(withoutRootResultPath(own)), rewrite)),
      ...(own.Catch && { Catch: items(own.Catch).map(withoutRootResultPath) }),
      ...(Branches && { Branches: items(Branches).map(adaptMachine) }),
      ...(ItemProcessor && { ItemProcessor: adaptMachine(ItemProcessor) }),
      ...(iterator && { Iterator: adaptMachine(iterator) }),
    };
  };
  const adaptMachine = (machine: unknown): Json => {
    const { States, ...rest } = machineShape.parse(machine);
    refuseUnknown('State machine', json.parse({ ...rest, States }), MACHINE_FIELDS);
    const adapted = Object.entries(States).map(([name, state]) => [name, adaptState(name, state)]);
    return json.parse({ ...rest, States: Object.fromEntries(adapted) });
  };

  refuseLoop(States, StartAt, []);
  const definition = adaptMachine(source);
  const checked = JSON.parse(JSON.stringify(definition));
  if (!isDefinition(checked)) throw new StartFault('The adapted state machine is not valid');
  return { definition: checked, tasks, states, topLevel };
}
