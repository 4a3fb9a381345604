import { readFileSync } from 'node:fs';
import { JobFault } from '../../shared/domain/job-fault';
import { detectDoors } from '../../shared/models/doors/door-detector';
import { openPdf } from '../../shared/models/pdf/document';
import { pdfEngine } from '../../shared/models/pdf/wasm-file';
import { classifyPages } from '../../shared/models/sheets/page-classifier';
import { extractContent } from '../../shared/models/spec/content/extract-content';
import { listedSections } from '../../shared/models/spec/content/listed-sections';
import { parseToc } from '../../shared/models/spec/toc-parser';

/** What became of one file: results in short, or the code of the fault; the time of all models; the process's peak. */
export type HostileOutcome = { outcome: string; ms: number; peakMb: number };

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  try {
    const contents = await parseToc(pdfEngine(), bytes);
    const listed = listedSections(contents);
    const codes = [...new Set(listed.map(({ section_code }) => section_code))];
    const { sections } = await extractContent(openPdf(pdfEngine(), bytes), listed, codes);
    const failed = contents.pages_failed.map(({ page, code }) => `, page ${page} ${code}`);
    const { doors, pages } = detectDoors(pdfEngine(), bytes);
    const sheets = await classifyPages(pdfEngine(), bytes);
    const undrawn = pages.flatMap((one) =>
      one.status === 'analyzed' ? [] : [`, sheet ${one.page} ${'code' in one ? one.code : one.status}`],
    );
    return `${contents.pages_analyzed} pages, ${sections.length} sections, ${doors.length} doors, ${sheets.pages_analyzed} sheets${failed.join('')}${undrawn.join('')}`;
  } catch (error) {
    if (error instanceof JobFault) return error.code;
    throw error;
  }
}

/** Run as a process of its own: the models on the file named, and the outcome to the parent. */
async function main(): Promise<void> {
  const bytes = readFileSync(process.argv[2] ?? '');
  const from = performance.now();
  const outcome = await outcomeOf(bytes);
  const ms = Math.round(performance.now() - from);
  process.send?.({ outcome, ms, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) } satisfies HostileOutcome);
}

main();
