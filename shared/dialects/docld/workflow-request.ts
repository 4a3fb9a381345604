import * as z from 'zod/mini';
import { conditionConfig, transformConfig, type WorkflowParams, workflowParams } from '../../contract/workflow-run';
import { generation } from '../../contract/generation';
import { editFields, fillParamsOf } from './edit-request';
import { extractFields, extractParamsOf } from './extract-request';
import { parseConfig, parseParamsOf } from './parse-request';
import { submitFields } from './source';
import { splitConfig, splitParamsOf } from './split-request';

type Config = Record<string, unknown>;

/** A step's `config` is what the submit of its type takes as such; the job has the parameters of the step's model. */
const step = <Type extends string, Asked>(type: Type, config: z.ZodMiniType<Asked>, params: (asked: Asked) => Config) =>
  z.object({
    id: z.string(),
    type: z.literal(type),
    from: z.optional(z.string()),
    config: z.prefault(z.pipe(config, z.transform(params)), {}),
  });
