/** Every route, with an id where its path wants one. */
export const everyRoute = [
  ['POST', '/v1/documents'],
  ['GET', '/v1/documents/0199a7b2-0000-7000-8000-000000000000'],
  ['POST', '/v1/specs/parse/document'],
  ['GET', '/v1/jobs/0199a7b2-0000-7000-8000-000000000000'],
  ['DELETE', '/v1/jobs/0199a7b2-0000-7000-8000-000000000000'],
  ['GET', '/v1/jobs/0199a7b2-0000-7000-8000-000000000000/deliveries'],
  ['POST', '/v1/jobs/0199a7b2-0000-7000-8000-000000000000/deliveries/1/redeliver'],
  ['GET', '/v1/webhook-secret'],
  ['POST', '/v1/webhook-secret/rotate'],
  ['GET', '/nowhere'],
] as const;
