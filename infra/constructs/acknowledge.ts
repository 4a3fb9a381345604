import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Suppresses cdk-nag findings on one resource, `{ rule: reason }`. Never call it with a stack or an app. */
export const acknowledge = (resource: IConstruct, findings: Readonly<Record<string, string>>): void => {
  for (const [id, reason] of Object.entries(findings)) Validations.of(resource).acknowledge({ id, reason });
};
