import { readCommandLine, UsageError } from './arguments';
import type { Command, Shown } from './command';
import { cancel } from './commands/cancel';
import { classify } from './commands/classify';
import { content } from './commands/content';
import { credits } from './commands/credits';
import { deliveries } from './commands/deliveries';
import { doors } from './commands/doors';
import { job } from './commands/job';
import { jobs } from './commands/jobs';
import { result } from './commands/result';
import { retry } from './commands/retry';
import { toc } from './commands/toc';
import { usage } from './commands/usage';
import { explain } from './explain';
import { helpOf, overview } from './help';
import { howToGoOn, leftBehind, type Phase } from './phase';
import { progressOn } from './progress';
import { serverOf } from './server';

const COMMANDS: Record<string, Command> = {
  ...{ toc, content, doors, classify },
  ...{ jobs, job, result, retry, cancel },
  ...{ credits, usage, deliveries },
};
const EXIT = { ok: 0, noResult: 1, usage: 2, refused: 3, interrupted: 130 };

const progress = progressOn(process.stderr, process.env);
let phase: Phase = 'before';
const enters = (next: Phase) => {
  phase = next;
};

/** Carries out one command line. Gives the exit status. */
async function main(args: string[]): Promise<number> {
  const asked = readCommandLine(args, COMMANDS);
  if (asked.help) {
    const lines = asked.command === undefined ? overview(Object.values(COMMANDS)) : helpOf(asked.command);
    return print(lines, process.stdout, EXIT.ok);
  }
  const { command, operand, flags } = asked;
  const connection = serverOf(flags, process.env);
  const shown = await command.run({ connection, operand, flags, progress, enters });
  return report(shown, flags.json ?? false);
}

function report({ data, lines, problem }: Shown, json: boolean): number {
  print(json ? [JSON.stringify(data, null, 2)] : lines, process.stdout, EXIT.ok);
  return problem === undefined ? EXIT.ok : print(explain(problem), process.stderr, EXIT.noResult);
}

function failed(error: unknown): number {
  progress.clear();
  if (error instanceof UsageError) {
    return print([...explain(error), 'planwright --help shows all commands.'], process.stderr, EXIT.usage);
  }
  const goOn = typeof phase === 'object' ? howToGoOn(phase) : [];
  return print([...explain(error), ...goOn], process.stderr, EXIT.refused);
}

function print(lines: string[], stream: NodeJS.WriteStream, status: number): number {
  stream.write(`${lines.join('\n')}\n`);
  return status;
}

// whoever reads along may have read enough, as head does
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.refused),
);
process.once('SIGINT', () => {
  progress.clear();
  process.exit(print(leftBehind(phase), process.stderr, EXIT.interrupted));
});
main(process.argv.slice(2))
  .catch(failed)
  .then((status) => {
    process.exitCode = status;
  });
