import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { contentsTable } from '../../client/cli/print/contents-table';
import { SURE } from '../../shared/contract/door-result';
import { parseParams } from '../../shared/contract/parse-params';
import type { TocResult } from '../../shared/contract/toc-result';
import { JobFault } from '../../shared/domain/job-fault';
import { doorDetector } from '../../shared/models/doors/door-detector';
import { visibleDoors } from '../../shared/models/doors/visible-doors';
import { invoiceExtractor } from '../../shared/models/invoices/invoice-extractor';
import { localOcr } from '../../shared/models/ocr/local-ocr';
import type { Ocr } from '../../shared/models/ocr/ocr';
import { pdfEngine } from '../../shared/models/pdf/wasm-file';
import { documentParser } from '../../shared/models/reading/document-parser';
import { pageClassifier } from '../../shared/models/sheets/page-classifier';
import { tocParser } from '../../shared/models/spec/toc-parser';
import { documentSplitter } from '../../shared/models/splitting/document-splitter';
import { contentExtractor } from './content-extractor';
import { writeOverlays } from './door-overlays';

/** A model as the command line runs it: `run` answers the model's own fields of `result`, `show` prints them. */
type LocalModel<Result extends object> = {
  name: string;
  version: string;
  /** `sections` are the section codes of the command line, for a model that is asked for some. */
  run(bytes: Uint8Array, sections: string[], ocr: Ocr | undefined): Promise<Result>;
  show?(result: Result): string[];
  /** Draws the result over the file's pages, into files of this name; the lines say what was written. */
  draw?(bytes: Uint8Array, result: Result, file: string): Promise<string[]>;
};

/** What the command line asks for: section codes, JSON, whether scanned pages are read by OCR, a file to draw the result into. */
type Options = { sections: string[]; json: boolean; scans: boolean; overlay: string | undefined };

/** Runs one model on one file of this machine; the answer is the `result` that a job would have. */
const local =
  <Result extends object>({ name, version, run, show, draw }: LocalModel<Result>) =>
  async (file: string, { sections, json, scans, overlay }: Options): Promise<string[]> => {
    if (overlay !== undefined && draw === undefined) throw new Error(`${name} has no overlay.`);
    const startedAt = performance.now();
    const bytes = await readFile(file);
    const ocr = scans ? localOcr(pdfEngine(), bytes) : undefined;
    const result = await run(bytes, sections, ocr).finally(() => ocr?.stop());
    const processing_time_ms = Math.round(performance.now() - startedAt);
    const drawn = overlay === undefined ? undefined : await draw?.(bytes, result, overlay);
    if (!json && drawn !== undefined) return drawn;
    if (!json && show !== undefined) return show(result);
    return [JSON.stringify({ document_id: null, ...result, model_version: version, processing_time_ms }, null, 2)];
  };

/** The models by name, one line each. */
const MODELS = new Map<string, (file: string, options: Options) => Promise<string[]>>([
  [
    tocParser.name,
    local({
      ...tocParser,
      run: (bytes, _sections, ocr) => tocParser.run(pdfEngine(), bytes, undefined, ocr),
      show: showContents,
    }),
  ],
  [contentExtractor.name, local(contentExtractor)],
  [
    doorDetector.name,
    local({
      ...doorDetector,
      run: async (bytes) => visibleDoors(doorDetector.run(pdfEngine(), bytes), SURE),
      draw: writeOverlays,
    }),
  ],
  [
    invoiceExtractor.name,
    local({
      ...invoiceExtractor,
      run: (bytes, _sections, ocr) => invoiceExtractor.run(pdfEngine(), bytes, undefined, ocr),
    }),
  ],
  [
    documentParser.name,
    local({
      ...documentParser,
      run: async (bytes, _sections, ocr) =>
        (await documentParser.run(pdfEngine(), bytes, parseParams.parse({}), undefined, ocr)).result,
      show: ({ markdown }) => [markdown],
    }),
  ],
  [
    documentSplitter.name,
    local({
      ...documentSplitter,
      run: (bytes, _sections, ocr) =>
        documentSplitter.run(
          pdfEngine(),
          bytes,
          { method: 'headings', min_section_pages: 1 },
          () => {},
          undefined,
          ocr,
        ),
    }),
  ],
  [pageClassifier.name, local({ ...pageClassifier, run: (bytes) => pageClassifier.run(pdfEngine(), bytes) })],
]);

function showContents({ divisions, warnings, ocr }: TocResult): string[] {
  const notes = (warnings ?? []).map(({ message, section_codes, pages }) => {
    const where = section_codes ?? pages;
    return `note: ${message}${where === undefined ? '' : ` (${where.join(', ')})`}`;
  });
  const scans = (ocr?.pages.length ?? 0) === 0 ? [] : [`note: OCR read ${ocr?.pages.length} scanned pages.`];
  return [...contentsTable(divisions), ...notes, ...scans];
}

/**
 * Runs a model on a file of this machine, without a job: `npm run -s model -- toc-parser book.pdf [--json] [--no-ocr]`, or
 * `npm run -s model -- content-extractor book.pdf --sections 260519,260533 --json`, or
 * `npm run -s model -- door-detector sheet.pdf --overlay out.png`.
 */
async function main(): Promise<void> {
  const options = {
    json: { type: 'boolean', default: false },
    ocr: { type: 'boolean', default: true },
    overlay: { type: 'string' },
    sections: { type: 'string', multiple: true },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true, allowNegative: true });
  const [name = '', file] = positionals;
  const run = [...MODELS].find(([model]) => model === name)?.[1];
  if (run === undefined || file === undefined) {
    throw new Error(
      `usage: npm run -s model -- ${[...MODELS.keys()].join(' | ')} <file.pdf> [--sections <codes>] [--json] [--no-ocr] [--overlay <out.png | out.svg>]`,
    );
  }
  const sections = (values.sections ?? []).flatMap((codes) => codes.split(','));
  const asked = { sections, json: values.json, scans: values.ocr, overlay: values.overlay };
  for (const line of await run(file, asked)) console.log(line);
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof JobFault ? `${error.code}: ${message}` : message);
  process.exitCode = 1;
});
