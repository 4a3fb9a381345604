import { Duration, Stack } from 'aws-cdk-lib';
import { type HttpApi, type HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { acknowledge } from './acknowledge';

/** `[method, path]`, or `$default` for whatever no other route takes. */
export type RouteKey = readonly [HttpMethod, string] | '$default';

/** Sends the requests of `key` to the function behind `live`, which authenticates them itself. A route lies in the stack of its function. */
export const route = (api: HttpApi, id: string, key: RouteKey, live: IFunction): void => {
  const httpRoute = new HttpRoute(Stack.of(live), `${id}Route`, {
    httpApi: api,
    routeKey: key === '$default' ? HttpRouteKey.DEFAULT : HttpRouteKey.with(key[1], key[0]),
    integration: new HttpLambdaIntegration(`${id}Integration`, live, { timeout: Duration.seconds(29) }),
  });
  acknowledge(httpRoute, {
    'AwsSolutions-APIG4':
      'The handler factory checks the API key of every request before any handler code (DESIGN section 3); a Lambda authorizer would add an invocation to each. Only the description of the API asks for none.',
  });
};
