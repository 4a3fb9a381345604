import { rmSync } from 'node:fs';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { deploymentOf } from '../../infra/deployment';
import { addStacks, planwrightApp } from '../../infra/planwright';

/** The stacks' templates without what makes synthesis slow and has a test of its own: the bundles and the checks. */
export const templatesOf = (stage: string, context: Record<string, string> = {}) => {
  const app = planwrightApp({ stage, ...context, '@aws-cdk/core:validateAgainstDefaultRules': '' });
  const stacks = addStacks(
    app,
    deploymentOf(app, () => Code.fromInline('/* bundle */')),
  );
  const templates = {
    data: Template.fromStack(stacks.data),
    workflow: Template.fromStack(stacks.workflow),
    api: Template.fromStack(stacks.api),
    dialects: Template.fromStack(stacks.dialects),
    events: Template.fromStack(stacks.events),
    operations: Template.fromStack(stacks.operations),
  };
  rmSync(app.outdir, { recursive: true });
  return templates;
};
