import type { Api } from '../contract/openapi/api';
import { PLANWRIGHT } from '../contract/openapi/planwright';

/** Every API that is spoken here, by the file that describes it. */
export const DESCRIBED: Readonly<Record<string, Api>> = {
  'docs/openapi.json': PLANWRIGHT,
};
