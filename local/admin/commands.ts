import type { Command } from './command';
import { accountsCreate } from './commands/accounts-create';
import { accountsList } from './commands/accounts-list';
import { accountsSetCredits } from './commands/accounts-set-credits';
import { accountsSetTier } from './commands/accounts-set-tier';
import { accountsShow } from './commands/accounts-show';
import { audit } from './commands/audit';
import { cost } from './commands/cost';
import { creditsShow } from './commands/credits-show';
import { deliveriesRedrive } from './commands/deliveries-redrive';
import { keysIssue } from './commands/keys-issue';
import { keysList } from './commands/keys-list';
import { keysRevoke } from './commands/keys-revoke';
import { keysRotate } from './commands/keys-rotate';
import { AdminFault } from './fault';

/** Every command by the words it is called with. */
const commands: Record<string, Command> = {
  'accounts create': accountsCreate,
  'accounts list': accountsList,
  'accounts show': accountsShow,
  'accounts set-tier': accountsSetTier,
  'accounts set-credits': accountsSetCredits,
  'credits show': creditsShow,
  'deliveries redrive': deliveriesRedrive,
  'keys issue': keysIssue,
  'keys list': keysList,
  'keys rotate': keysRotate,
  'keys revoke': keysRevoke,
  cost,
  audit,
};

/** What can be asked for, a line for each command. */
export const help = (): string[] => [
  'Usage: npm run admin -- <command> [--json] [--stage <stage> [--region <region>]]',
  '',
  ...Object.values(commands).map(({ usage }) => `  ${usage}`),
  '',
  'Acts on the local runtime with the state in .local (or PLANWRIGHT_STATE), or on a deployed stage.',
];

/** The command that `args` begin with, and the rest of them. @throws AdminFault when there is none. */
export const findCommand = (args: string[]): { command: Command; rest: string[] } => {
  for (const words of [1, 2]) {
    const command = commands[args.slice(0, words).join(' ')];
    if (command) return { command, rest: args.slice(words) };
  }
  throw new AdminFault(`There is no command "${args.slice(0, 2).join(' ')}": see npm run admin -- help`);
};
