import { PROBLEM_KINDS, type ProblemCode } from '../../../shared/domain/problems';
import { type BadInput, codeOf } from './bad-input';
import { DOCUMENTS } from './documents';
import { GENERAL } from './general';
import { QUERIES } from './queries';
import { SUBMITS } from './submits';

export const BAD_INPUTS: readonly BadInput[] = [...GENERAL, ...DOCUMENTS, ...SUBMITS, ...QUERIES];

const ABOUT = `# Bad input

What is sent wrong to Planwright's own API, and what is answered: always \`application/problem+json\` with the \`code\`, its cause in \`detail\`, and a \`next_step\`. This page is written from the table in \`test/support/bad-input\`, and \`test/integration/security/bad-input.test.ts\` sends every line of it to every route it names (\`npx tsx test/support/bad-input/write.ts\` writes it anew).

Not refused: query parameters on routes that take none, a body on routes that read none, headers that mean nothing here, and \`null\` for a field, which counts as not given. Of many wrong fields \`errors\` names the first 20, and no message repeats more than 300 characters of what came. Above 6 MB the API Gateway answers 413 in its own words. Files that are harmful rather than wrong: [security.md](security.md).
`;

const escaped = (text: string): string => text.replaceAll('|', '\\|');

const answerOf = ({ operations, code }: BadInput): string =>
  [...new Set(operations.map((operation) => codeOf(operation, code)))]
    .map((one) => `${PROBLEM_KINDS[one].status} \`${one}\``)
    .join(' or ');

const lineOf = (bad: BadInput): string => `| ${escaped(bad.input)} | ${answerOf(bad)} | ${escaped(bad.detail)} |`;

const usedCodes = (): ProblemCode[] => [
  ...new Set(BAD_INPUTS.flatMap(({ operations, code }) => operations.map((operation) => codeOf(operation, code)))),
];

/** docs/bad-input.md as the table has it. */
export const badInputPage = (): string => {
  const sections = [...Map.groupBy(BAD_INPUTS, ({ where }) => where)].map(
    ([where, list]) =>
      `## ${where[0]?.toUpperCase()}${where.slice(1)}\n\n| input | answer | detail |\n| --- | --- | --- |\n${list.map(lineOf).join('\n')}\n`,
  );
  const steps = usedCodes().map((code) => `| \`${code}\` | ${PROBLEM_KINDS[code].nextStep} |`);
  const nextSteps = `## Next steps\n\n| code | next_step |\n| --- | --- |\n${steps.join('\n')}\n`;
  return [ABOUT, ...sections, nextSteps].join('\n');
};
