import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { TIERS, type Tier } from '../../shared/domain/tiers';
import { setUp } from './api';

/** What only the runtime on this machine has: a test that imports this does not run against a deployment. */
export const stateDir = setUp('PLANWRIGHT_TEST_STATE');

const keys = z.record(z.enum(TIERS), z.string()).parse(JSON.parse(readFileSync(join(stateDir, 'keys.json'), 'utf8')));

export const keyOf = (tier: Tier): string => keys[tier];
