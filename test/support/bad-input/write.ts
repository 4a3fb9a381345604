import { writeFileSync } from 'node:fs';
import { badInputPage } from './table';

writeFileSync('docs/bad-input.md', badInputPage());
