import { CfnOutput, Stack } from 'aws-cdk-lib';
import { type HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { type DocumentFunctions, documentFunctions } from '../constructs/document-functions';
import { jobApi } from '../constructs/job-api';
import { rollout } from '../constructs/rollout';
import { route } from '../constructs/route';
import { routeHandlers } from '../constructs/route-handlers';
import { routeParts } from '../constructs/route-parts';
import type { Deployment } from '../deployment';
import type { DataStack } from './data';

/** What clients speak to: the HTTP API, a function for each route of Planwright's own, and those that touch foreign bytes. */
export class ApiStack extends Stack {
  readonly api: HttpApi;
  readonly accessLog: LogGroup;
  readonly documentFunctions: DocumentFunctions;

  constructor(scope: Construct, id: string, deployment: Deployment, data: DataStack, machine: StateMachine) {
    super(scope, id, { description: 'Planwright: HTTP API' });
    this.documentFunctions = documentFunctions(this, deployment, data);
    const { api, accessLog } = jobApi(this, deployment);
    this.api = api;
    this.accessLog = accessLog;
    const live = rollout(this, deployment, api, 'api');
    const parts = routeParts(this, deployment, data, machine, this.documentFunctions, live);
    const handlers = routeHandlers(parts, data);
    route(this.api, 'CreateDocument', [HttpMethod.POST, '/v1/documents'], handlers.createDocument);
    route(this.api, 'GetDocument', [HttpMethod.GET, '/v1/documents/{document_id}'], handlers.getDocument);
    route(this.api, 'DeleteDocument', [HttpMethod.DELETE, '/v1/documents/{document_id}'], handlers.deleteDocument);
    route(this.api, 'ParseSpec', [HttpMethod.POST, '/v1/specs/parse/document'], handlers.parseSpec);
    route(this.api, 'ContentExtract', [HttpMethod.POST, '/v1/specs/content-extract'], handlers.contentExtract);
    route(this.api, 'DetectDoors', [HttpMethod.POST, '/v1/drawings/detection/doors'], handlers.detectDoors);
    route(this.api, 'ClassifyDrawings', [HttpMethod.POST, '/v1/drawings/classify'], handlers.classifyDrawings);
    route(this.api, 'GetJob', [HttpMethod.GET, '/v1/jobs/{job_id}'], handlers.getJob);
    route(this.api, 'GetOverlay', [HttpMethod.GET, '/v1/jobs/{job_id}/overlay/{page}'], handlers.getOverlay);
    route(this.api, 'CancelJob', [HttpMethod.DELETE, '/v1/jobs/{job_id}'], handlers.cancelJob);
    route(this.api, 'ListJobs', [HttpMethod.GET, '/v1/jobs'], handlers.listJobs);
    route(this.api, 'RetryJob', [HttpMethod.POST, '/v1/jobs/{job_id}/retry'], handlers.retryJob);
    route(this.api, 'GetCredits', [HttpMethod.GET, '/v1/credits'], handlers.getCredits);
    route(this.api, 'GetUsage', [HttpMethod.GET, '/v1/usage'], handlers.getUsage);
    const deliveries = '/v1/jobs/{job_id}/deliveries';
    route(this.api, 'ListDeliveries', [HttpMethod.GET, deliveries], handlers.listDeliveries);
    route(this.api, 'Redeliver', [HttpMethod.POST, `${deliveries}/{delivery_id}/redeliver`], handlers.redeliver);
    route(this.api, 'GetWebhookSecret', [HttpMethod.GET, '/v1/webhook-secret'], handlers.getWebhookSecret);
    route(
      this.api,
      'RotateWebhookSecret',
      [HttpMethod.POST, '/v1/webhook-secret/rotate'],
      handlers.rotateWebhookSecret,
    );
    route(this.api, 'OpenApi', [HttpMethod.GET, '/v1/openapi.json'], handlers.openApi);
    route(this.api, 'OpenApiFile', [HttpMethod.GET, '/v1/openapi/{file}'], handlers.openApi);
    route(this.api, 'Docs', [HttpMethod.GET, '/docs'], handlers.docs);
    route(this.api, 'DocsFile', [HttpMethod.GET, '/docs/{file}'], handlers.docs);
    route(this.api, 'NotFound', '$default', handlers.notFound);
    new CfnOutput(this, 'ApiUrl', { value: this.api.apiEndpoint });
  }
}
