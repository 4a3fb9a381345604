import { parseArgs } from 'node:util';

/** What was typed cannot be done as it stands; the message says how to type it. */
export class UsageError extends Error {}

const OPTIONS = {
  url: { type: 'string' },
  key: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  sections: { type: 'string', multiple: true },
  page: { type: 'string' },
  'min-confidence': { type: 'string' },
  overlay: { type: 'string' },
  output: { type: 'string', short: 'o' },
  status: { type: 'string' },
  limit: { type: 'string' },
  period: { type: 'string' },
  wait: { type: 'boolean' },
  'no-wait': { type: 'boolean' },
} as const;
export type Option = keyof typeof OPTIONS;
export const EVERYWHERE: readonly Option[] = ['json', 'url', 'key', 'help'];

/** What may stand on the command line after a command's name: one operand or none, and options of its own. */
export type Syntax = { operand?: string; options: readonly Option[] };

export type Flags = ReturnType<typeof read>['values'];

/** Reads a command line by the grammar of the command that it names. Throws UsageError when it does not fit. */
export function readCommandLine<Command extends Syntax>(args: string[], commands: Record<string, Command>) {
  const { values, positionals } = read(args);
  const [name = '', operand = '', ...rest] = positionals;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (name === '' || name === 'help') return { help: true as const, command: undefined };
  if (command === undefined) throw new UsageError(`There is no command ${name}.`);
  if (values.help) return { help: true as const, command };
  const foreign = Object.keys(values).find(
    (given) => ![...EVERYWHERE, ...command.options].some((one) => one === given),
  );
  if (foreign !== undefined) throw new UsageError(`${name} takes no --${foreign}.`);
  if (command.operand !== undefined && operand === '') throw new UsageError(`${name} needs ${command.operand}.`);
  const tooMany = command.operand === undefined ? operand : rest[0];
  if (tooMany) throw new UsageError(`${name} does not know what to do with ${tooMany}: give one at a time.`);
  return { help: false as const, command, operand, flags: values };
}

function read(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The whole number from 1 that an option has, or undefined when it is not given. */
export function countOf(flags: Flags, option: 'page' | 'limit'): number | undefined {
  const text = flags[option];
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--${option} ${text}: give a whole number from 1.`);
  return Number(text);
}

/** The confidence from 0 to 1 that an option has, or undefined when it is not given. */
export function confidenceOf({ 'min-confidence': text }: Flags): number | undefined {
  if (text === undefined) return undefined;
  const confidence = Number(text);
  if (text !== '' && confidence >= 0 && confidence <= 1) return confidence;
  throw new UsageError(`--min-confidence ${text}: give a number from 0 to 1, as in 0.3.`);
}
