/** A value in one period; undefined when CloudWatch has no data point. */
type Point = number | undefined;
type Value = Point | Point[];

const OPERATIONS: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '>=': (a, b) => Number(a >= b),
};
const PRECEDENCE = [['>='], ['+', '-'], ['*', '/']];

const point = (value: Value): Point => {
  if (Array.isArray(value)) throw new Error('A list where a number is wanted');
  return value;
};
const points = (value: Value | undefined): number[] => {
  if (!Array.isArray(value)) throw new Error('A number where a list is wanted');
  return value.filter((each) => each !== undefined);
};

const FUNCTIONS: Record<string, (...args: Value[]) => Point> = {
  FILL: (value, instead) => point(value) ?? point(instead),
  IF: (condition, yes, no) => point(point(condition) ? yes : no),
  SUM: (list) => (points(list).length > 0 ? points(list).reduce((sum, each) => sum + each, 0) : undefined),
  MAX: (list) => (points(list).length > 0 ? Math.max(...points(list)) : undefined),
};

/**
 * What a metric-math expression gives in one period, for the part of the language that our alarms use: numbers, ids,
 * lists, FILL, IF, SUM, MAX, arithmetic and >=. An operation on a missing value gives none, as in CloudWatch, and so
 * does a division by zero. Throws on anything else.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
 */
export const evaluate = (expression: string, values: Record<string, Point>): Point => {
  const tokens = expression.match(/\s*(>=|[A-Za-z]\w*|\d+(?:\.\d+)?|\S)/g)?.map((token) => token.trim()) ?? [];
  const take = (expected?: string): string => {
    const token = tokens.shift();
    if (token === undefined || (expected !== undefined && token !== expected)) {
      throw new Error(`Expected ${expected ?? 'more'}, not ${token}: ${expression}`);
    }
    return token;
  };
  const list = (end: string): Value[] => {
    const items = [binary(0)];
    while (tokens[0] === ',') {
      take(',');
      items.push(binary(0));
    }
    take(end);
    return items;
  };
  const operand = (): Value => {
    const token = take();
    if (token === '[') return list(']').map(point);
    if (token === '(') return point(list(')')[0]);
    if (/^\d/.test(token)) return Number(token);
    if (tokens[0] === '(') {
      const call = FUNCTIONS[token];
      if (!call) throw new Error(`No function ${token}: ${expression}`);
      take('(');
      return call(...list(')'));
    }
    if (!(token in values)) throw new Error(`No metric ${token}: ${expression}`);
    return values[token];
  };
  const binary = (level: number): Value => {
    const signs = PRECEDENCE[level];
    if (!signs) return operand();
    let left = binary(level + 1);
    while (tokens[0] !== undefined && signs.includes(tokens[0])) {
      const operation = OPERATIONS[take()];
      const [a, b] = [point(left), point(binary(level + 1))];
      const made = a === undefined || b === undefined ? undefined : operation?.(a, b);
      left = Number.isFinite(made) ? made : undefined;
    }
    return left;
  };
  const value = point(binary(0));
  if (tokens.length > 0) throw new Error(`Not understood from ${tokens.join('')}: ${expression}`);
  return value;
};
