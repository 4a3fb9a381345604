import type { Api } from '../contract/openapi/api';
import { PLANWRIGHT } from '../contract/openapi/planwright';
import { DOCLD } from './docld/openapi/api';
import { DOCURIFT } from './docurift/openapi/api';
import { PLANGREP } from './plangrep/openapi/api';

/** Every API that is spoken here, by the file that describes it. */
export const DESCRIBED: Readonly<Record<string, Api>> = {
  'docs/openapi.json': PLANWRIGHT,
  'docs/openapi/plangrep.json': PLANGREP,
  'docs/openapi/docurift.json': DOCURIFT,
  'docs/openapi/docld.json': DOCLD,
};
