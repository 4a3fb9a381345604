import { z } from 'zod';
import type { Cors, HttpApi, Route } from '../model';
import { ignored, parseProperties, type Resource, refuse } from './resource';

const MAX_TIMEOUT_MS = 30_000;

const corsSchema = z.strictObject({
  AllowOrigins: z.array(z.string()).optional(),
  AllowMethods: z.array(z.string()).optional(),
  AllowHeaders: z.array(z.string()).optional(),
  ExposeHeaders: z.array(z.string()).optional(),
  AllowCredentials: z.boolean().optional(),
  MaxAge: z.coerce.number().optional(),
});

const apiSchema = z.strictObject({
  Name: ignored,
  ProtocolType: z.literal('HTTP'),
  CorsConfiguration: corsSchema.optional(),
  Description: ignored,
  DisableExecuteApiEndpoint: ignored,
  IpAddressType: ignored,
  Tags: ignored,
});

const integrationSchema = z.strictObject({
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: z.coerce.number().default(MAX_TIMEOUT_MS),
  IntegrationMethod: ignored,
  Description: ignored,
});

const routeSchema = z.strictObject({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string().startsWith('integrations/'),
  AuthorizationType: z.literal('NONE').optional(),
  OperationName: ignored,
});

/** A named stage would put its name before every path. */
const stageSchema = z.strictObject({
  ApiId: z.string(),
  StageName: z.literal('$default'),
  AutoDeploy: z.literal(true),
  AccessLogSettings: ignored,
  DefaultRouteSettings: ignored, // Throttling protects an account from many clients; here there is one.
  RouteSettings: ignored,
  Description: ignored,
  Tags: ignored,
});

const ofType = (resources: Resource[], type: string) =>
  resources.filter((resource) => resource.type === `AWS::ApiGatewayV2::${type}`);

function readIntegrations(resources: Resource[]): Map<string, { functionArn: string; timeoutMs: number }> {
  return new Map(
    ofType(resources, 'Integration').map((resource) => {
      const { IntegrationUri, TimeoutInMillis } = parseProperties(integrationSchema, resource);
      return [resource.name, { functionArn: IntegrationUri, timeoutMs: TimeoutInMillis }];
    }),
  );
}

function readRoutes(resources: Resource[]): Route[] {
  const integrations = readIntegrations(resources);
  return ofType(resources, 'Route').map((resource) => {
    const { RouteKey, Target } = parseProperties(routeSchema, resource);
    const integration = integrations.get(Target.slice('integrations/'.length));
    return integration ? { routeKey: RouteKey, ...integration } : refuse(resource, `${Target} is not in this template`);
  });
}

/** The one HTTP API of the app. Its parts lie in one stack, so that integration ids are unique. */
export function readHttpApi(resources: Resource[]): HttpApi | undefined {
  const [api, second] = ofType(resources, 'Api');
  if (second) refuse(second, 'a second API has no port here');
  if (!api) return undefined;
  const cors: Cors | undefined = parseProperties(apiSchema, api).CorsConfiguration;
  for (const stage of ofType(resources, 'Stage')) parseProperties(stageSchema, stage);
  return { id: api.name, routes: readRoutes(resources), ...(cors && { cors }) };
}
