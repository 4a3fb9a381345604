import type { Access } from './accesses';

const LINE = /^(\S+) on (\S+)(?: where (.*))?$/;

const like = (pattern: string, text: string): boolean =>
  pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : text === pattern;

const holds = (condition: string, { keys, attributes, select }: Access): boolean => {
  const [what, values = ''] = condition.split(': ');
  const allowed = values.split(' ');
  if (what === 'key') return keys.length > 0 && keys.every((key) => allowed.some((pattern) => like(pattern, key)));
  if (what === 'attributes') return attributes.every((attribute) => allowed.includes(attribute));
  if (what === 'select') return select !== undefined && allowed.includes(select);
  return false;
};

/** Whether a line of the table of privileges, `action on resource where condition`, allows an access. */
const allows = (line: string, access: Access): boolean => {
  const [, action = '', resource = '', conditions] = LINE.exec(line) ?? [];
  return (
    action === access.action &&
    like(resource, access.resource) &&
    (conditions?.split(' where ') ?? []).every((condition) => holds(condition, access))
  );
};

/** Whether a role with these lines may do it. */
export const permitted = (lines: readonly string[], access: Access): boolean =>
  lines.some((line) => allows(line, access));
