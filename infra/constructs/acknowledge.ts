import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Suppresses cdk-nag findings, `{ rule: reason }`, on the one resource that the construct stands for. */
export const acknowledge = (construct: IConstruct, findings: Readonly<Record<string, string>>): void => {
  const resource = construct.node.defaultChild ?? construct;
  for (const [id, reason] of Object.entries(findings)) Validations.of(resource).acknowledge({ id, reason });
};
