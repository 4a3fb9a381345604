import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { Problem } from '../../shared/domain/problems';

type Address = { method: string; path: string };

/** The method and the path of a request. */
export const addressOf = ({ requestContext }: APIGatewayProxyEventV2): Address => requestContext.http;

/** Refuses whatever no route takes, with ROUTE_NOT_FOUND. */
export const noSuchRoute = async ({ input }: { input: Address }): Promise<never> => {
  throw new Problem('ROUTE_NOT_FOUND', `There is no ${input.method} ${input.path}.`);
};
