import * as z from 'zod/mini';
import * as models from '../domain/models';
import { bidSetResult } from './bid-set-result';
import { uuid } from './common';
import { contentResult } from './content-result';
import { doorsResult } from './doors';
import { extractResult } from './extract-result';
import { formResult } from './forms';
import { generationResult } from './generation';
import { genericResult, invoiceResult } from './invoice-result';
import { jobResponse } from './jobs';
import { pageClasses } from './page-classes';
import { parseResult } from './parse-result';
import { splitResult } from './split-result';
import { tocResult } from './toc-result';
import { workflowResult } from './workflow-run';

/** A model's own fields, and those that every stored result has around them. */
const resultOf = <Name extends string, Own extends z.ZodMiniObject>({ model }: { model: Name }, own: Own) =>
  z
    .extend(own, {
      document_id: uuid,
      model_version: z.templateLiteral([`${model}-v`, z.string()]),
      processing_time_ms: z.int(),
    })
    .register(z.globalRegistry, { description: `The result of a ${model} job.` });

/** What `result` holds of a job that is complete; its `model_version` begins with the job's model. */
export const RESULTS = {
  TocResult: resultOf(models.TOC_PARSER, tocResult),
  ContentResult: resultOf(models.CONTENT_EXTRACTOR, contentResult),
  DoorsResult: resultOf(models.DOOR_DETECTOR, doorsResult),
  PageClasses: resultOf(models.PAGE_CLASSIFIER, pageClasses),
  InvoiceResult: resultOf(models.INVOICE_EXTRACTOR, invoiceResult),
  GenericResult: resultOf(models.INVOICE_EXTRACTOR, genericResult),
  ParseResult: resultOf(models.DOCUMENT_PARSER, parseResult),
  ExtractResult: resultOf(models.FIELD_EXTRACTOR, extractResult),
  SplitResult: resultOf(models.DOCUMENT_SPLITTER, splitResult),
  FormResult: resultOf(models.FORM_FILLER, formResult),
  GenerationResult: resultOf(models.DOCUMENT_GENERATOR, generationResult),
  WorkflowResult: resultOf(models.WORKFLOW_RUNNER, workflowResult),
  BidSetResult: resultOf(models.BID_SET, bidSetResult),
};

/** Null until the job is complete, and when the result is too large for an answer and lies at `result_url`. */
const result = z.nullable(z.union(Object.values(RESULTS))).register(z.globalRegistry, {
  description:
    "Of a complete job, its model's: model_version begins with the model. Null when it lies at result_url, being too large.",
});

/** GET /v1/jobs/{job_id} with what its result holds. */
export const jobWithResult = z.extend(jobResponse, { result }).check(
  z.refine((job) => job.result === null || job.result.model_version.startsWith(`${job.model}-v`), {
    path: ['result'],
    error: "is not the result of the job's model",
  }),
);
