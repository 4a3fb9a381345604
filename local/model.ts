import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { JobFault } from '../shared/domain/job-fault';
import { pdfEngine } from '../shared/models/pdf/wasm-file';
import { tocParser } from '../shared/models/spec/toc-parser';
import { contentsTable } from './demo/contents-table';

/** Runs a model on a file of this machine, without a job: `npm run -s model -- toc-parser book.pdf [--json]`. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
  const [model, file] = positionals;
  if (model !== tocParser.name || file === undefined) {
    throw new Error(`usage: npm run -s model -- ${tocParser.name} <file.pdf> [--json]`);
  }
  const result = await tocParser.run(pdfEngine(), await readFile(file));
  if (values.json) {
    console.log(JSON.stringify(result, null, 2));
    return;
  }
  for (const line of contentsTable(result.divisions)) console.log(line);
  for (const warning of result.warnings ?? []) {
    const where = warning.section_codes ?? warning.pages;
    console.log(`note: ${warning.message}${where === undefined ? '' : ` (${where.join(', ')})`}`);
  }
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof JobFault ? `${error.code}: ${message}` : message);
  process.exitCode = 1;
});
