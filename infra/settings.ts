import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { z } from 'zod';
import { OPEN_DAYS } from '../shared/dialects/plangrep/limits';

/** Days that an upload nobody asked for yet is kept: as long as the files of a set may wait for the last of them. */
export const INCOMING_DAYS = OPEN_DAYS + 1;

const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** What a deployer may choose, each as `-c <name>=<value>`; docs/deploy.md has them all. */
export const settingsSchema = z.strictObject({
  /** Short and lower case because it becomes part of bucket, queue and function names. */
  stage: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,15}$/, 'must be up to 16 lower-case letters, digits and hyphens, a letter first')
    .default('dev'),
  /** Most days that documents, results and the rows of jobs are kept, whatever their tier's days. */
  retentionDays: count(INCOMING_DAYS, 365).optional(),
  /** Days that logs are kept. */
  logDays: z.coerce.number().pipe(z.enum(RetentionDays)).optional(),
  /** Parts of one large job that run at once. */
  concurrency: count(1, 1000).default(20),
  /** Executions set aside from the account's for the first attempts of webhooks, and all these get; 0 for none. */
  webhookConcurrency: count(0, 1000).optional(),
  /** A model id ("vendor.model-v1:0") or an inference profile ("us.vendor.model-v1:0"): it becomes part of an ARN, so no stars. */
  bedrockModel: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.:-]*$/, 'must be the id of a model or of an inference profile')
    .optional(),
  /** Whether scanned pages are read by OCR. */
  ocr: z.enum(['on', 'off']).default('on'),
  alarmEmail: z.email().optional(),
  /** How new versions of the routes' functions take over. */
  rollout: z.enum(['canary', 'all-at-once']).optional(),
});

/** What the settings left open: production is careful, other stages are quick. */
const defaultsOf = (stage: string) =>
  stage === 'prod'
    ? ({ logDays: RetentionDays.SIX_MONTHS, webhookConcurrency: 50, rollout: 'canary' } as const)
    : ({ logDays: RetentionDays.ONE_MONTH, webhookConcurrency: 0, rollout: 'all-at-once' } as const);

export class SettingsFault extends Error {}

/** CDK's own context is named with hyphens, slashes and colons; a plain word is meant for us. */
const isOurs = (name: string): boolean => /^\w+$/.test(name);

const describe = ({ path, code, message, ...issue }: z.core.$ZodIssue): string => {
  const names = Object.keys(settingsSchema.shape).join(', ');
  if (code === 'unrecognized_keys' && 'keys' in issue) return `${issue.keys}: there is no such setting, only ${names}`;
  return `${path.join('.')}: ${message}`;
};

/**
 * The settings in the context of a CDK app, with what the stage gives for those left out.
 * @throws SettingsFault naming every setting that is unknown or has a value it cannot take.
 */
export const settingsOf = (context: Readonly<Record<string, unknown>>) => {
  const given = Object.fromEntries(Object.entries(context).filter(([name]) => isOurs(name)));
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `\n  ${describe(issue)}`).join('');
    throw new SettingsFault(`Settings (-c name=value) that cannot be used:${faults}\nSee docs/deploy.md, Settings.`);
  }
  const { logDays, webhookConcurrency, rollout, ...settings } = parsed.data;
  const defaults = defaultsOf(settings.stage);
  return {
    ...settings,
    logDays: logDays ?? defaults.logDays,
    webhookConcurrency: webhookConcurrency ?? defaults.webhookConcurrency,
    rollout: rollout ?? defaults.rollout,
  };
};

export type Settings = ReturnType<typeof settingsOf>;
