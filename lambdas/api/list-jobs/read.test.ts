import fc from 'fast-check';
import { listJobsQuery } from '../../../shared/contract/job-list';
import { makeCursor } from '../../../shared/domain/cursor';
import { idsOfMillisecond, newId } from '../../../shared/domain/ids';
import { filterOf, positionOf, scopeOf } from './read';

const query = (parameters: Record<string, string>) => filterOf(listJobsQuery.parse(parameters));
const at = (epochMs: number) => new Date(epochMs).toISOString();
const moment = fc.integer({ min: 0, max: 4e12 });

test('a job made at created_after is in, one made at created_before is not', () => {
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      fc.pre(a < b);
      const { smallest, largest } = query({ created_after: at(a), created_before: at(b) }).ids;
      expect(smallest <= idsOfMillisecond(a).smallest && idsOfMillisecond(a).largest <= largest).toBe(true);
      expect(largest < idsOfMillisecond(b).smallest).toBe(true);
    }),
  );
});

test('without times every id is in', () => {
  const { smallest, largest } = query({}).ids;
  expect([newId(), largest, smallest].sort()).toEqual([smallest, expect.any(String), largest]);
});

test('a time with an offset is the same moment as in UTC', () => {
  expect(query({ created_after: '2026-03-01T02:00:00+02:00' })).toEqual(
    query({ created_after: '2026-03-01T00:00:00Z' }),
  );
});

describe('a cursor', () => {
  const filter = query({ status: 'failed' });
  const scope = scopeOf('acme', filter);
  const position = newId();
  const cursor = makeCursor(scope, position);
  const refused = expect.objectContaining({
    code: 'VALIDATION_FAILED',
    errors: [expect.objectContaining({ field: 'cursor' })],
  });
  const tried = (tryScope: string, tryFilter = filter, tryCursor = cursor) => {
    try {
      return positionOf(tryScope, tryFilter, tryCursor);
    } catch (error) {
      return error;
    }
  };

  test('gives its place, whatever the page size', () => {
    expect(tried(scopeOf('acme', query({ status: 'failed', limit: '100' })))).toBe(position);
  });

  test.each([
    ['another account', scopeOf('other', filter)],
    ['no filter', scopeOf('acme', query({}))],
    ['another filter', scopeOf('acme', query({ model: 'failed' }))],
    ['other times', scopeOf('acme', query({ status: 'failed', created_after: at(0.5e12) }))],
  ])('of %s is refused', (_, otherScope) => {
    expect(tried(otherScope)).toEqual(refused);
  });

  test('made up for a place outside the times is refused before DynamoDB is asked', () => {
    const past = query({ created_before: at(0.5e12) });
    const pastScope = scopeOf('acme', past);
    expect(tried(pastScope, past, makeCursor(pastScope, position))).toEqual(refused);
    expect(tried(scope, filter, makeCursor(scope, ''))).toEqual(refused);
  });
});
