import { readCommandLine, UsageError } from './arguments';
import type { Command, Shown } from './command';
import { cancel } from './commands/cancel';
import { classify } from './commands/classify';
import { content } from './commands/content';
import { doors } from './commands/doors';
import { job } from './commands/job';
import { jobs } from './commands/jobs';
import { toc } from './commands/toc';
import { explain } from './explain';
import { progressOn } from './progress';
import { serverOf } from './server';

const COMMANDS: Record<string, Command> = { toc, content, doors, classify, jobs, job, cancel };
const EXIT = { ok: 0, problem: 1, usage: 2, interrupted: 130 };

const HELP = [
  'planwright <command> [--json] [--url <address>] [--key <api key>]',
  '',
  ...Object.values(COMMANDS).map(({ usage }) => `  ${usage}`),
  '',
  'PLANWRIGHT_URL and PLANWRIGHT_KEY stand for --url and --key. --json prints what the API answers.',
  'The status is 0, 1 when a job or a request failed, 2 when the command line does not fit.',
];

const progress = progressOn(process.stderr);

/** Carries out one command line. Gives the exit status. */
async function main(args: string[]): Promise<number> {
  const asked = readCommandLine(args, COMMANDS);
  if (asked.help) return print(HELP, process.stdout, EXIT.ok);
  const { command, operand, flags } = asked;
  const connection = serverOf(flags, process.env);
  const shown = await command.run({ connection, operand, flags, progress, hasJob: sayHowToGoOn });
  return report(shown, flags.json ?? false);
}

function report({ data, lines, problem }: Shown, json: boolean): number {
  print(json ? [JSON.stringify(data, null, 2)] : lines, process.stdout, EXIT.ok);
  return problem === undefined ? EXIT.ok : print(explain(problem), process.stderr, EXIT.problem);
}

/** Who is interrupted while a job runs is told its id: the job goes on without us. */
function sayHowToGoOn(jobId: string): void {
  process.removeAllListeners('SIGINT').once('SIGINT', () => {
    progress.clear();
    const how = [`planwright job ${jobId} --wait  shows how it ends`, `planwright cancel ${jobId}      while it waits`];
    process.exit(print([`Job ${jobId} goes on.`, ...how.map((line) => `  ${line}`)], process.stderr, EXIT.interrupted));
  });
}

function print(lines: string[], stream: NodeJS.WriteStream, status: number): number {
  stream.write(`${lines.join('\n')}\n`);
  return status;
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    progress.clear();
    const usage = error instanceof UsageError;
    const more = usage ? ['planwright --help shows all commands.'] : [];
    return print([...explain(error), ...more], process.stderr, usage ? EXIT.usage : EXIT.problem);
  })
  .then((status) => {
    process.exitCode = status;
  });
