import type { ModelTask } from '../../../shared/contract/workflow';
import { STEP_CONFIGS, type WorkflowStep } from '../../../shared/contract/workflow-run';
import { outputKey, sectionKey, stepResultKey } from '../../../shared/domain/result-files';
import { putResultPdf } from '../../../shared/files/results';
import { extractFields } from '../../../shared/models/fields/field-extractor';
import { runForm } from '../../../shared/models/forms/form-filler';
import { generateDocument } from '../../../shared/models/generation/document-generator';
import { type ReadDocument, readDocument } from '../../../shared/models/layout/read-pages';
import type { Ocr } from '../../../shared/models/ocr/ocr';
import { openPdf } from '../../../shared/models/pdf/document';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';
import { parseDocument } from '../../../shared/models/reading/document-parser';
import { splitDocument } from '../../../shared/models/splitting/document-splitter';
import { isMet, transformed } from '../../../shared/models/workflow/conditions';
import { dataOf, fieldValuesOf } from '../../../shared/models/workflow/earlier-result';
import type { RunStep, StepInput, StepOutcome } from '../../../shared/models/workflow/run-steps';
import { OCR_MS, remoteOcr } from '../remote-ocr';
import { pageProgress } from '../report-progress';
import { resultKey } from '../result-key';

/** Where the files of a step go, and what reading its PDF takes. */
type Tools = StepInput & {
  filesOf: string;
  /** What earlier steps read of a whole PDF, so that nothing is read, or recognized, twice. */
  readings: Map<Uint8Array, ReadDocument>;
  onPage: (page: number, pages: number) => Promise<void>;
  ocr: Ocr | undefined;
};

async function kept(
  { result, pdf }: { result: object; pdf: Uint8Array | null },
  filesOf: string,
): Promise<StepOutcome> {
  if (pdf === null) return { result };
  await putResultPdf(outputKey(filesOf), pdf);
  return { result, pdf };
}

/** Runs the steps of a workflow job, which began at `startedAt` (epoch milliseconds). The files that a step makes lie beside the job's result. */
export function stepRunner(task: ModelTask, steps: number, startedAt: number): RunStep {
  const report = pageProgress(task, 'reading');
  const readings = new Map<Uint8Array, ReadDocument>();
  const ofDocument = remoteOcr(task.input_key, startedAt + OCR_MS);
  return (step, input) =>
    done(step, {
      ...input,
      readings,
      filesOf: stepResultKey(resultKey(task), input.index),
      onPage: (page, pages) => report(input.index * pages + page, steps * pages),
      // the function that does OCR reads the job's document, and knows of no file that a step made
      ocr: input.derived ? undefined : ofDocument,
    });
}

/** Does one step; its type decides by which schema its config is read. */
async function done({ type, config }: WorkflowStep, tools: Tools): Promise<StepOutcome> {
  const { pdf, earlier, filesOf, readings, onPage, ocr } = tools;
  const engine = pdfEngine();
  switch (type) {
    case 'parse': {
      const params = STEP_CONFIGS.parse.parse(config);
      const { result, read } = await parseDocument(engine, pdf, params, onPage, params.ocr ? ocr : undefined);
      if (params.page_numbers === null && params.ocr) readings.set(pdf, read);
      return { result };
    }
    case 'extract': {
      const params = STEP_CONFIGS.extract.parse(config);
      const read =
        readings.get(pdf) ?? (await readDocument(openPdf(engine, pdf), onPage, params.ocr ? ocr : undefined));
      return { result: extractFields(read, params) };
    }
    case 'split': {
      const keep = (id: string, section: Uint8Array) => putResultPdf(sectionKey(filesOf, id), section);
      return { result: await splitDocument(engine, pdf, STEP_CONFIGS.split.parse(config), keep, onPage, ocr) };
    }
    case 'edit': {
      const params = STEP_CONFIGS.edit.parse(config);
      const values = { ...fieldValuesOf(earlier), ...params.values };
      return kept(await runForm(engine, pdf, { ...params, values }), filesOf);
    }
    case 'generate': {
      const asked = STEP_CONFIGS.generate.parse(config);
      return kept(await generateDocument({ ...asked, data: { ...dataOf(earlier), ...asked.data } }), filesOf);
    }
    case 'transform':
      return { result: transformed(earlier, STEP_CONFIGS.transform.parse(config)) };
    case 'condition': {
      const met = isMet(earlier, STEP_CONFIGS.condition.parse(config));
      return { result: { met }, goOn: met };
    }
  }
}
