import { parseArgs } from 'node:util';
import { z } from 'zod';
import { AdminFault } from './fault';

/** What a command has to say: `lines` for people, `data` for `--json`. */
export type Report = { lines: string[]; data: unknown };

/** The record of who acts, for the audit. */
export type Operator = string;

/** A command whose arguments have been read, ready to act on whatever system was chosen. */
export type Ready = { stage: string | undefined; region: string | undefined; json: boolean; run: Act };
type Act = (operator: Operator) => Promise<Report>;

export type Command = { usage: string; prepare: (args: string[]) => Ready };

type Definition<Input extends z.ZodObject> = {
  /** As typed after `npm run admin --`. */
  usage: string;
  /** Names of the fields that are given by position; every other field is an option of its name. */
  operands: readonly (keyof z.infer<Input> & string)[];
  input: Input;
  run: (input: z.infer<Input>, operator: Operator) => Promise<Report>;
};

const thrown = z.object({ message: z.string() });
const text = { type: 'string' } as const;
const everyCommand = { json: { type: 'boolean', default: false }, stage: text, region: text } as const;

const usageFault = (usage: string, what: string) => new AdminFault(`${what}. Usage: npm run admin -- ${usage}`);

/** Makes a command of its definition: its options are strict, its values are checked before anything is touched. */
export const command = <Input extends z.ZodObject>({ usage, operands, input, run }: Definition<Input>): Command => {
  const names = Object.keys(input.shape).filter((name) => !operands.some((operand) => operand === name));
  const options = { ...Object.fromEntries(names.map((name) => [name, text])), ...everyCommand };

  const read = (args: string[]) => {
    try {
      return parseArgs({ args, options, allowPositionals: true });
    } catch (error) {
      // What follows the first sentence is advice on dashes that our commands have no use for.
      const [what = ''] = thrown.parse(error).message.split(/\. |\n/);
      throw usageFault(usage, what);
    }
  };

  const prepare = (args: string[]): Ready => {
    const { values, positionals } = read(args);
    const { json, stage, region, ...rest } = values;
    if (positionals.length > operands.length) throw usageFault(usage, `"${positionals.at(-1)}" is one word too many`);
    const missing = operands[positionals.length];
    if (missing !== undefined) throw usageFault(usage, `<${missing}> is missing`);
    const given = Object.fromEntries(operands.map((name, position) => [name, positionals[position]]));
    const parsed = input.safeParse({ ...rest, ...given });
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw usageFault(usage, `${issue?.path.join('.')}: ${issue?.message}`);
    }
    return { stage, region, json, run: (operator) => run(parsed.data, operator) };
  };
  return { usage, prepare };
};
