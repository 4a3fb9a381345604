import * as z from 'zod/mini';
import { webhookFields } from '../../contract/webhooks';

/** Longest name of a project and longest externalId, in characters. */
const LONGEST_NAME = 180;

/** POST /projects. */
export const newProject = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_NAME)),
});

/** POST /projects/{projectId}/jobs; the body may be missing. */
export const newJob = z.object({
  externalId: z.optional(z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME))),
  webhookUrl: webhookFields.webhook_url,
});
export type NewJob = z.infer<typeof newJob>;
