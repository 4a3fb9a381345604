import { StartFault } from '../fault';

export type Matcher = (value: unknown) => boolean;

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const isScalar = (value: unknown) => value === null || ['string', 'number', 'boolean'].includes(typeof value);

const COMPARISONS: Record<string, (value: number, bound: number) => boolean> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

function compileNumeric(operand: unknown): Matcher {
  const parts = listOf(operand);
  const ranges = parts.flatMap((part, index) => {
    if (index % 2 === 1) return [];
    const compare = COMPARISONS[String(part)];
    const bound = parts[index + 1];
    if (!compare || typeof bound !== 'number') {
      throw new StartFault(`Event pattern: numeric ${JSON.stringify(operand)} is not valid`);
    }
    return [(value: number) => compare(value, bound)];
  });
  return (value) => typeof value === 'number' && ranges.every((range) => range(value));
}

/** One operator object, for example `{ prefix: 'a' }`, against one value that is present. */
function compileOperator(operator: Fields): Matcher {
  const [[name = '', operand] = [], ...others] = Object.entries(operator);
  if (others.length > 0) throw new StartFault(`Event pattern: ${JSON.stringify(operator)} has several operators`);
  if (name === 'numeric') return compileNumeric(operand);
  if (name === 'anything-but') {
    const matchers = listOf(operand).map(compileAlternative);
    return (value) => !matchers.some((matcher) => matcher(value));
  }
  if (typeof operand === 'string') {
    const onText =
      (test: (text: string) => boolean): Matcher =>
      (value) =>
        typeof value === 'string' && test(value);
    if (name === 'prefix') return onText((text) => text.startsWith(operand));
    if (name === 'suffix') return onText((text) => text.endsWith(operand));
    if (name === 'equals-ignore-case') return onText((text) => text.toLowerCase() === operand.toLowerCase());
  }
  throw new StartFault(`Event pattern: ${JSON.stringify(operator)} is not supported locally`);
}

function compileAlternative(alternative: unknown): Matcher {
  if (isFields(alternative)) return compileOperator(alternative);
  if (!isScalar(alternative)) throw new StartFault(`Event pattern: ${JSON.stringify(alternative)} is not valid`);
  return (value) => value === alternative;
}

/** The alternatives of one field: an array value matches when any of its items does. */
function compileField(alternatives: unknown[]): Matcher {
  const matchers = alternatives.map((alternative): Matcher => {
    if (isFields(alternative) && 'exists' in alternative) {
      return (value) => (value !== undefined) === alternative.exists;
    }
    const matcher = compileAlternative(alternative);
    return (value) => value !== undefined && listOf(value).some(matcher);
  });
  return (value) => matchers.some((matcher) => matcher(value));
}

/**
 * Compiles an EventBridge event pattern. Knows exact values, prefix, suffix, anything-but, exists, numeric,
 * equals-ignore-case and $or; throws a StartFault for any other operator.
 */
export function compilePattern(pattern: unknown): Matcher {
  if (!isFields(pattern)) throw new StartFault(`Event pattern: ${JSON.stringify(pattern)} is not an object`);
  const fields = Object.entries(pattern).map(([name, expected]): ((event: Fields) => boolean) => {
    if (name === '$or') {
      const branches = listOf(expected).map(compilePattern);
      return (event) => branches.some((branch) => branch(event));
    }
    if (Array.isArray(expected)) {
      const field = compileField(expected);
      return (event) => field(event[name]);
    }
    const inner = compilePattern(expected);
    return (event) => listOf(event[name]).some((value) => inner(isFields(value) ? value : {}));
  });
  return (event) => isFields(event) && fields.every((field) => field(event));
}
