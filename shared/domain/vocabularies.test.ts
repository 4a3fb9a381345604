import { FILE_CLASSES } from './bid-sets';
import { LEDGER_KINDS } from './credits';
import { DIALECTS } from './dialects';
import { JOB_STATUSES, PRIORITIES } from './job';
import { JOB_FAULT_CODES } from './job-fault';
import { SCOPES } from './scopes';
import { DOCUMENT_TYPES, DRAWING_TYPES } from './sheet-types';
import { TIERS } from './tiers';
import { DELIVERY_STATES } from './webhook-delivery';

const word = /^[a-z]+(_[a-z]+)*$/;
const code = /^[A-Z]+(_[A-Z]+)*$/;

/** Words that clients read and rows hold: those of one list look alike, and none stands there twice. */
test.each([
  ['the classes of files', FILE_CLASSES, word],
  ['the kinds of entries of a ledger', LEDGER_KINDS, word],
  ['the dialects', DIALECTS, word],
  ['the statuses of a job', JOB_STATUSES, word],
  ['the priorities', PRIORITIES, word],
  ['the states of a delivery', DELIVERY_STATES, word],
  ['the tiers', TIERS, word],
  ['the scopes', SCOPES, /^(documents|jobs):(read|write)$/],
  ['the faults of a job', JOB_FAULT_CODES, code],
  ['the disciplines of sheets', DOCUMENT_TYPES, code],
  ['the types of drawings', DRAWING_TYPES, code],
])('%s', (_, words, form) => {
  expect(words.length).toBeGreaterThan(1);
  expect(new Set(words).size).toBe(words.length);
  for (const each of words) expect(each).toMatch(form);
});
