import { StartFault } from '../fault';
import type { Stack } from './assembly';
import { identityOf } from './identity';
import { ACCOUNT, REGION } from './names';

/** A stack seen among all stacks of the app: exports of one are imports of another. */
export type Scope = { stack: Stack; stacks: Stack[] };

/** What `AWS::NoValue` resolves to: the property or list entry goes away. */
const NO_VALUE = Symbol('AWS::NoValue');

const pseudoParameters = (stack: Stack): Record<string, unknown> => ({
  'AWS::AccountId': ACCOUNT,
  'AWS::Region': REGION,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': stack.name,
  'AWS::StackId': `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/${stack.name}/local`,
  'AWS::NoValue': NO_VALUE,
});

const fail = (scope: Scope, message: string): never => {
  throw new StartFault(`${scope.stack.name}: ${message}`);
};

const text = (value: unknown, scope: Scope): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : fail(scope, `expected text in the template, found ${JSON.stringify(value)}`);

const list = (value: unknown, scope: Scope): unknown[] =>
  Array.isArray(value) ? value : fail(scope, `expected a list in the template, found ${JSON.stringify(value)}`);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Physical name of a resource: what the template says, else a generated one. */
export function nameOf(logicalId: string, scope: Scope): string {
  const resource = scope.stack.template.Resources[logicalId];
  if (!resource) return fail(scope, `the template refers to ${logicalId}, which it does not declare`);
  const { nameProperties = [], generate } = identityOf(resource.Type);
  const given = nameProperties.flatMap((property) => resource.Properties[property] ?? []);
  return given.length === 0
    ? generate(scope.stack.name, logicalId)
    : given.map((part) => text(resolve(part, scope), scope)).join(':');
}

const typeOf = (logicalId: string, scope: Scope) => scope.stack.template.Resources[logicalId]?.Type ?? '';

function ref(target: string, scope: Scope): unknown {
  const pseudo = pseudoParameters(scope.stack);
  if (target in pseudo) return pseudo[target];
  const parameter = scope.stack.template.Parameters[target];
  if (!parameter) return identityOf(typeOf(target, scope)).ref(nameOf(target, scope));
  return parameter.Default ?? fail(scope, `parameter ${target} has no default value, so it cannot be set locally`);
}

function attribute(path: string, scope: Scope): string {
  const dot = path.indexOf('.');
  const [logicalId, name] = [path.slice(0, dot), path.slice(dot + 1)];
  const type = typeOf(logicalId, scope);
  const value = identityOf(type).attributes[name];
  if (!value) return fail(scope, `attribute ${name} of ${logicalId} (${type}) is not known to the local runtime`);
  return value(nameOf(logicalId, scope));
}

function substitute(argument: unknown, scope: Scope): string {
  const [format, own] = Array.isArray(argument) ? argument : [argument, {}];
  const values = isRecord(own) ? own : {};
  return text(format, scope).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    const value =
      name in values ? resolve(values[name], scope) : name.includes('.') ? attribute(name, scope) : ref(name, scope);
    return text(value, scope);
  });
}

function imported(exportName: string, scope: Scope): unknown {
  for (const stack of scope.stacks) {
    const from = { ...scope, stack };
    for (const { Value, Export } of Object.values(stack.template.Outputs)) {
      if (Export && resolve(Export.Name, from) === exportName) return resolve(Value, from);
    }
  }
  return fail(scope, `no stack exports ${exportName}`);
}

/** Whether a named condition of the template holds. */
export const holds = (condition: string | undefined, scope: Scope): boolean =>
  condition === undefined || resolve(scope.stack.template.Conditions[condition], scope) === true;

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

const resolvedList = (argument: unknown, scope: Scope) => list(resolve(argument, scope), scope);

const intrinsics: Record<string, Intrinsic> = {
  Ref: (target, scope) => ref(text(target, scope), scope),
  Condition: (name, scope) => holds(text(name, scope), scope),
  'Fn::GetAtt': (target, scope) => attribute(Array.isArray(target) ? target.join('.') : text(target, scope), scope),
  'Fn::Sub': substitute,
  'Fn::ImportValue': (name, scope) => imported(text(resolve(name, scope), scope), scope),
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = list(argument, scope);
    return resolvedList(parts, scope)
      .map((part) => text(part, scope))
      .join(text(separator, scope));
  },
  'Fn::Split': (argument, scope) => {
    const [separator, whole] = resolvedList(argument, scope);
    return text(whole, scope).split(text(separator, scope));
  },
  'Fn::Select': (argument, scope) => {
    const [index, entries] = resolvedList(argument, scope);
    return list(entries, scope)[Number(index)] ?? fail(scope, `Fn::Select finds no entry ${index}`);
  },
  'Fn::If': (argument, scope) => {
    const [condition, whenTrue, whenFalse] = list(argument, scope);
    return resolve(holds(text(condition, scope), scope) ? whenTrue : whenFalse, scope);
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = resolvedList(argument, scope);
    return left === right;
  },
  'Fn::Not': (argument, scope) => resolvedList(argument, scope)[0] !== true,
  'Fn::And': (argument, scope) => resolvedList(argument, scope).every((part) => part === true),
  'Fn::Or': (argument, scope) => resolvedList(argument, scope).some((part) => part === true),
};

function resolveRecord(record: Record<string, unknown>, scope: Scope): unknown {
  const [only, ...others] = Object.entries(record);
  if (only && others.length === 0) {
    const [name, argument] = only;
    const intrinsic = intrinsics[name];
    // `Condition` is an intrinsic only where it names one; policies use the word for a block.
    if (intrinsic && (name !== 'Condition' || typeof argument === 'string')) return intrinsic(argument, scope);
    if (name.startsWith('Fn::')) return fail(scope, `${name} is not known to the local runtime`);
  }
  const entries = Object.entries(record).map(([key, value]) => [key, resolve(value, scope)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== NO_VALUE));
}

/**
 * The value of a template expression, as CloudFormation would compute it with local names and ARNs.
 * @throws StartFault for a function, reference or attribute that is not known here.
 */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((entry) => resolve(entry, scope)).filter((entry) => entry !== NO_VALUE);
  return isRecord(value) ? resolveRecord(value, scope) : value;
}
