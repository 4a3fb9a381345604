import * as z from 'zod/mini';
import { extractParams } from '../../contract/extract-params';
import { generation } from '../../contract/generation';
import {
  conditionConfig,
  transformConfig,
  type WorkflowParams,
  type WorkflowStep,
  workflowParams,
} from '../../contract/workflow-run';
import { fillFields, fillParamsOf } from './edit-request';
import { fieldList } from './field-list';
import { parseConfig, parseParamsOf } from './parse-request';
import { submitFields } from './source';
import { splitConfig, splitParamsOf } from './split-request';

type Params = Record<string, unknown>;

/** A step as a client writes it: its `config` is that of its type's submit, and comes out as the parameters of its model. */
const step = <Type extends string, Config>(
  type: Type,
  config: z.ZodMiniType<Config>,
  paramsOf: (config: Config) => Params,
) =>
  z.object({
    id: z.string(),
    type: z.literal(type),
    from: z.optional(z.string()),
    config: z.prefault(z.pipe(config, z.transform(paramsOf)), {}),
  });

const { include_citations } = extractParams.shape;
const asItIs = (config: Params): Params => config;

const anyStep = z.discriminatedUnion('type', [
  step('parse', parseConfig, (config) => parseParamsOf({ config }, undefined)),
  step('extract', z.object({ fields: fieldList, include_citations }), asItIs),
  step('split', splitConfig, (config) => splitParamsOf({ config, sections: undefined })),
  step('edit', z.object(fillFields), fillParamsOf),
  step('generate', generation, asItIs),
  step('transform', transformConfig, asItIs),
  step('condition', conditionConfig, asItIs),
]);

const inOrder: z.ZodMiniType<WorkflowStep[]> = workflowParams.shape.steps;

/** The steps, in the order in which they are run, each `from` an earlier one or on the document. */
const steps = z.pipe(
  z.pipe(
    z.array(anyStep),
    z.transform((all): unknown => all),
  ),
  inOrder,
);

/**
 * POST /api/workflows/run, which is ours: the vendor keeps workflows and runs them by their id, here each request brings
 * its own, as `steps` or as the `definition` that the vendor would keep. `name` and whatever else it has is not looked at.
 */
export const workflowRequest = z
  .object({
    ...submitFields,
    steps: z.optional(steps),
    definition: z.optional(z.object({ steps })),
    continue_on_error: workflowParams.shape.continue_on_error,
  })
  .check(
    z.refine((body) => body.steps !== undefined || body.definition !== undefined, {
      path: ['steps'],
      error: 'steps is missing',
    }),
  );

export const workflowParamsOf = (request: z.infer<typeof workflowRequest>): WorkflowParams => ({
  steps: request.steps ?? request.definition?.steps ?? [],
  continue_on_error: request.continue_on_error,
});
