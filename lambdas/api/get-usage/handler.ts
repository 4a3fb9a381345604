import { type UsageResponse, usageQuery } from '../../../shared/contract/credits';
import { now } from '../../../shared/domain/clock';
import { creditPool } from '../../../shared/domain/credits';
import { makeCursor, readCursor } from '../../../shared/domain/cursor';
import { poolUsage } from '../../../shared/store/credits';
import { ledgerPage } from '../../../shared/store/ledger';
import { json } from '../answer';
import { invalidField, queryOf } from '../parse';
import { route } from '../route';

const positionOf = (scope: string, cursor: string | undefined): string | undefined => {
  const position = cursor && readCursor(scope, cursor);
  if (cursor !== undefined && !position)
    throw invalidField('cursor', 'must be the next_cursor of a page of this period');
  return position;
};

export const handler = route('jobs:read', queryOf(usageQuery), async ({ account, input }) => {
  const { account_id, tier, credits } = account;
  const period = input.period ?? creditPool(tier, credits, now()).period;
  const scope = JSON.stringify([account_id, period]);
  const [{ used, models }, { entries, next }] = await Promise.all([
    poolUsage(account_id, period),
    ledgerPage(account_id, period, input.limit, positionOf(scope, input.cursor)),
  ]);
  const body: UsageResponse = {
    period,
    used,
    models,
    entries: entries.map(({ sk, ...entry }) => entry),
    next_cursor: next === undefined ? null : makeCursor(scope, next),
  };
  return json(200, body);
});
