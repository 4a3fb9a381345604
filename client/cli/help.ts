import { EVERYWHERE, type Option } from './arguments';
import type { Command } from './command';

const MEANINGS: Record<Option, [typed: string, meaning: string]> = {
  sections: ['--sections <codes>', 'which sections, as in 260519,033000'],
  page: ['--page <n>', 'this page only, counted from 1'],
  'min-confidence': ['--min-confidence <0-1>', 'doors from this confidence up; 0.5 unless told otherwise'],
  overlay: [
    '--overlay <file>',
    'draws the doors over their sheets, into a .png or .svg; out-3.png for page 3 of several',
  ],
  output: ['-o, --output <file>', 'writes the result there'],
  status: ['--status <status>', 'jobs of this status only'],
  limit: ['--limit <n>', 'that many; 20 unless told otherwise'],
  period: ['--period <month>', 'a month as 2026-11, or lifetime; the running one unless told otherwise'],
  wait: ['--wait', 'waits until the job has ended'],
  'no-wait': ['--no-wait', 'submits the job, prints its id and ends'],
  json: ['--json', 'prints what the API answers'],
  url: ['--url <address>', 'the server; without it PLANWRIGHT_URL'],
  key: ['--key <api key>', 'the key; without it PLANWRIGHT_KEY'],
  help: ['--help', 'prints this'],
};

const columns = (rows: [string, string][]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
};

/** All commands in a line each, and what the exit status means. */
export const overview = (commands: Command[]): string[] => [
  'planwright <command> [options]',
  '',
  ...columns(commands.map(({ synopsis, summary }) => [synopsis, summary])),
  '',
  'planwright <command> --help shows its options. PLANWRIGHT_URL and PLANWRIGHT_KEY name the server and the key.',
  'Status: 0 done; 1 the job has no result: it failed, was cancelled or expired, or is not complete yet,',
  'or not each of its sheets is drawn; 2 the command line does not fit; 3 the request was refused or not answered; 130 interrupted.',
];

/** One command with all that it takes. */
export const helpOf = ({ synopsis, summary, options }: Command): string[] => [
  `planwright ${synopsis} [options]`,
  `  ${summary}`,
  '',
  ...columns([...options, ...EVERYWHERE].map((option) => MEANINGS[option])),
];
