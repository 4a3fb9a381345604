import { Stack } from 'aws-cdk-lib';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { docldRoutes } from '../constructs/docld-routes';
import { docuriftRoutes } from '../constructs/docurift-routes';
import { plangrepRoutes } from '../constructs/plangrep-routes';
import { rollout } from '../constructs/rollout';
import { routeParts } from '../constructs/route-parts';
import type { Deployment } from '../deployment';
import type { ApiStack } from './api';
import type { DataStack } from './data';

/** The routes of the other vendors' dialects, on the same HTTP API: a stack of their own, as one holds 500 resources. */
export class DialectsStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    deployment: Deployment,
    data: DataStack,
    machine: StateMachine,
    { api, documentFunctions }: ApiStack,
  ) {
    super(scope, id, { description: "Planwright: other vendors' APIs" });
    const live = rollout(this, deployment, api, 'dialects');
    const parts = routeParts(this, deployment, data, machine, documentFunctions, live);
    docuriftRoutes(api, parts, data);
    docldRoutes(api, parts, data);
    plangrepRoutes(api, parts, data);
  }
}
