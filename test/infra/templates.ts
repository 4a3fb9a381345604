import { rmSync } from 'node:fs';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { deploymentOf, settingsIn } from '../../infra/deployment';
import { addStacks, planwrightApp } from '../../infra/planwright';

/** Without it synthesis warns of a production whose alarms reach nobody. */
export const ALARMED = { alarmEmail: 'operator@example.com' };

/** The stacks without what makes synthesis slow and has a test of its own: the bundles and the checks. */
export const stacksOf = (stage: string, context: Record<string, string> = stage === 'prod' ? ALARMED : {}) => {
  const app = planwrightApp({ stage, ...context, '@aws-cdk/core:validateAgainstDefaultRules': '' });
  const deployment = deploymentOf(settingsIn(app), () => Code.fromInline('/* bundle */'));
  return { app, stacks: addStacks(app, deployment) };
};

/** The templates of those stacks. */
export const templatesIn = ({ app, stacks }: ReturnType<typeof stacksOf>) => {
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

export const templatesOf = (stage: string, context?: Record<string, string>) => templatesIn(stacksOf(stage, context));
