import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { context } from '../cdk.json';
import { bundleHandlers } from './constructs/handler-bundles';
import { type Deployment, deploymentOf, settingsIn } from './deployment';
import { ApiStack } from './stacks/api';
import { DataStack } from './stacks/data';
import { DialectsStack } from './stacks/dialects';
import { EventsStack } from './stacks/events';
import { OperationsStack } from './stacks/operations';
import { WorkflowStack } from './stacks/workflow';

/**
 * An app with the feature flags of cdk.json, so that the template is the same whether or not the CLI runs it,
 * and without the usage metadata that CDK would add to each stack.
 */
export const planwrightApp = (overrides: Record<string, string> = {}): App =>
  new App({ context: { ...context, ...overrides }, analyticsReporting: false });

/** Adds the six stacks `Planwright-<stage>-*` to the app. */
export const addStacks = (app: App, deployment: Deployment) => {
  const name = (part: string) => `Planwright-${deployment.stage}-${part}`;

  const data = new DataStack(app, name('Data'), deployment);
  const workflow = new WorkflowStack(app, name('Workflow'), deployment, data);
  const api = new ApiStack(app, name('Api'), deployment, data, workflow.machine);
  const dialects = new DialectsStack(app, name('Dialects'), deployment, data, workflow.machine, api);
  const events = new EventsStack(app, name('Events'), deployment, data);
  const operations = new OperationsStack(app, name('Operations'), deployment, {
    api: api.api,
    accessLog: api.accessLog,
    functions: {
      documents: [...Object.values(api.documentFunctions), ...(workflow.ocrPage ? [workflow.ocrPage] : [])],
      workflow: workflow.functions,
      events: events.functions,
    },
    machine: workflow.machine,
    tables: [data.jobs, data.documents, data.accounts, data.deliveries, data.projects],
    deadLetters: [...workflow.deadLetters, ...events.deadLetters],
    streamReaders: [workflow.dispatcher, events.publisher],
    sweep: workflow.sweep,
    webhookSenders: events.webhookSenders,
    eventLog: events.log,
  });

  Tags.of(app).add('planwright:stage', deployment.stage);
  return { data, workflow, api, dialects, events, operations };
};

/** Has both cdk-nag packs look at every resource; synthesis fails on a finding that its resource does not acknowledge. */
export const addChecks = (app: App): void =>
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));

/** The whole deployment: the stacks with their handlers bundled, and the checks. */
export const addPlanwright = async (app: App) => {
  const settings = settingsIn(app);
  addChecks(app);
  return addStacks(app, deploymentOf(settings, await bundleHandlers(app.outdir)));
};
