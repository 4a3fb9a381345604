/** Every route, with an id where its path wants one, and the scope that it asks of a key. */
export const everyRoute = [
  ['POST', '/v1/documents', 'documents:write'],
  ['GET', '/v1/documents/0199a7b2-0000-7000-8000-000000000000', 'documents:read'],
  ['POST', '/v1/specs/parse/document', 'jobs:write'],
  ['POST', '/v1/specs/content-extract', 'jobs:write'],
  ['POST', '/v1/drawings/classify', 'jobs:write'],
  ['GET', '/v1/jobs/0199a7b2-0000-7000-8000-000000000000', 'jobs:read'],
  ['DELETE', '/v1/jobs/0199a7b2-0000-7000-8000-000000000000', 'jobs:write'],
  ['GET', '/v1/jobs', 'jobs:read'],
  ['GET', '/v1/credits', 'jobs:read'],
  ['GET', '/v1/usage', 'jobs:read'],
  ['POST', '/v1/jobs/0199a7b2-0000-7000-8000-000000000000/retry', 'jobs:write'],
  ['GET', '/v1/jobs/0199a7b2-0000-7000-8000-000000000000/deliveries', 'jobs:read'],
  ['POST', '/v1/jobs/0199a7b2-0000-7000-8000-000000000000/deliveries/1/redeliver', 'jobs:write'],
  ['GET', '/v1/webhook-secret', 'jobs:write'],
  ['POST', '/v1/webhook-secret/rotate', 'jobs:write'],
  ['GET', '/nowhere', 'any'],
] as const;
