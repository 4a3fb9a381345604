import middy from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Answer } from './answer';
import { requestLog } from './route';

/** A route without a key, for what is the same for everyone: the description of the API. It reads no account, table or bucket. */
export const publicRoute = (answer: (event: APIGatewayProxyEventV2) => Answer) =>
  middy<APIGatewayProxyEventV2, Answer>()
    .use(requestLog)
    .handler(async (event: APIGatewayProxyEventV2) => answer(event));
