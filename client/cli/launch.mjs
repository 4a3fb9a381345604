#!/usr/bin/env node
import { runBundle } from '../../shared/run-bundle.mjs';

await runBundle('.local/cli', { main: 'client/cli/main.ts' });
