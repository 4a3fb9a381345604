import { fork } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { CORPUS } from './corpus';
import type { HostileOutcome } from './hostile-file';

const FUNCTION_MS = 300_000; // the time of a model's function
const outcomeMessage = z.object({ outcome: z.string(), ms: z.number(), peakMb: z.number() });

/** The models on each PDF under `hostile/` of the corpus, each in a fresh process; a Markdown table, and which took the process with them. */
export async function measureHostile(): Promise<void> {
  const folder = join(CORPUS, 'hostile');
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const files = names.filter((name) => name.toLowerCase().endsWith('.pdf')).sort();
  if (files.length === 0) throw new Error(`no PDF in ${folder}: set PLANWRIGHT_CORPUS`);
  const died: string[] = [];
  console.log('| file | outcome | ms | peak MB |\n| --- | --- | --- | --- |');
  for (const file of files) {
    const found = await inItsOwnProcess(join(folder, file));
    if (found === undefined) died.push(file);
    console.log(`| ${file} | ${found?.outcome ?? 'the process died'} | ${found?.ms ?? ''} | ${found?.peakMb ?? ''} |`);
  }
  console.log(`\n${files.length} files, ${died.length} took the process with them`);
  if (died.length > 0) process.exitCode = 1;
}

function inItsOwnProcess(file: string): Promise<HostileOutcome | undefined> {
  return new Promise((resolve) => {
    const child = fork(join(__dirname, 'hostile-file.ts'), [file], { timeout: FUNCTION_MS, killSignal: 'SIGKILL' });
    let found: HostileOutcome | undefined;
    child.on('message', (message) => {
      found = outcomeMessage.parse(message);
    });
    child.on('exit', (code) => resolve(code === 0 ? found : undefined));
  });
}
