import { type App, RemovalPolicy } from 'aws-cdk-lib';
import { z } from 'zod';
import type { HandlerBundles } from './constructs/handler-bundles';
import { type Settings, settingsOf } from './settings';

/** What every stack needs to know of the deployment it is part of. */
export interface Deployment extends Settings {
  /** Begins every physical name: `planwright-<stage>`. */
  readonly prefix: string;
  /** Data of `prod` outlives its stack and cannot be deleted by mistake; other stages go without a trace. */
  readonly production: boolean;
  readonly removalPolicy: RemovalPolicy;
  readonly bundles: HandlerBundles;
}

const contextSchema = z.record(z.string(), z.unknown());

/** The settings that the app was given. @throws SettingsFault for one that cannot be used. */
export const settingsIn = (app: App): Settings => settingsOf(contextSchema.parse(app.node.getAllContext()));

export const deploymentOf = (settings: Settings, bundles: HandlerBundles): Deployment => {
  const production = settings.stage === 'prod';
  return {
    ...settings,
    prefix: `planwright-${settings.stage}`,
    production,
    // what a failed deployment has just made goes with it: kept, its name would be in the way of the next one
    removalPolicy: production ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    bundles,
  };
};
