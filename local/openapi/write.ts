import { writeFileSync } from 'node:fs';
import { openApiText } from '../../shared/contract/openapi/document';

writeFileSync('docs/openapi.json', openApiText());
