import type { APIGatewayProxyEventV2 } from 'aws-lambda';

type Part = Pick<APIGatewayProxyEventV2, 'headers' | 'body' | 'isBase64Encoded'>;

/** A POST as API Gateway hands it to its function. */
export const postEvent = (part: Part): APIGatewayProxyEventV2 => ({
  version: '2.0',
  routeKey: 'POST /v1/documents',
  rawPath: '/v1/documents',
  rawQueryString: '',
  requestContext: {
    accountId: '0',
    apiId: 'api',
    domainName: 'd',
    domainPrefix: 'd',
    http: { method: 'POST', path: '/v1/documents', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'jest' },
    requestId: 'r',
    routeKey: 'POST /v1/documents',
    stage: '$default',
    time: '',
    timeEpoch: 0,
  },
  ...part,
});
