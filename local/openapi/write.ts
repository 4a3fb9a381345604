import { writeFileSync } from 'node:fs';
import { openApiText } from '../../shared/contract/openapi/document';
import { DESCRIBED } from '../../shared/dialects/described';

for (const [file, api] of Object.entries(DESCRIBED)) writeFileSync(file, openApiText(api));
