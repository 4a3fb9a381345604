import { findCommand, help } from './commands';
import { explain } from './explain';
import { operatorOf } from './operator';
import { chooseSystem } from './system';

/** `npm run admin -- <command>`: accounts and keys, on the local runtime or on a deployed stage. */
async function main(args: string[]): Promise<void> {
  if (args.length === 0 || args[0] === 'help' || args[0] === '--help') {
    console.log(help().join('\n'));
    return;
  }
  let stage: string | undefined;
  try {
    const { command, rest } = findCommand(args);
    const ready = command.prepare(rest);
    stage = ready.stage;
    chooseSystem(process.env, stage, ready.region);
    const { lines, data } = await ready.run(await operatorOf(stage));
    console.log(ready.json ? JSON.stringify(data, null, 2) : lines.join('\n'));
  } catch (error) {
    console.error(explain(error, stage) ?? error);
    process.exitCode = 1;
  }
}

void main(process.argv.slice(2));
