import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { delivered, nextShard, readCheckpoint, shardFinished, writeCheckpoint } from './checkpoint';

const folder = mkdtempSync(join(tmpdir(), 'planwright-checkpoint-'));
const file = join(folder, 'mapping.json');
const begin = { streamArn: 'stream', finished: [] };

beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

it('goes on after the last delivered record when read again', () => {
  writeCheckpoint(file, delivered(begin, 'shard-1', '42'));
  expect(readCheckpoint(file, 'stream')).toEqual({ ...begin, shardId: 'shard-1', sequenceNumber: '42' });
});

it('begins anew without a file, and with the stream of a table that was made anew', () => {
  expect(readCheckpoint(file, 'stream')).toEqual(begin);
  writeCheckpoint(file, delivered(begin, 'shard-1', '42'));
  expect(readCheckpoint(file, 'other')).toEqual({ streamArn: 'other', finished: [] });
});

it('is whole after a write that was cut short', () => {
  writeCheckpoint(file, delivered(begin, 'shard-1', '42'));
  writeFileSync(`${file}.new`, '{"streamArn":');
  expect(readCheckpoint(file, 'stream').sequenceNumber).toBe('42');
});

it('takes the shards in order, each once, and forgets those the stream no longer lists', () => {
  expect(nextShard(['a', 'b'], begin)).toBe('a');
  const afterA = shardFinished(delivered(begin, 'a', '7'), 'a', ['a', 'b']);
  expect(afterA).toEqual({ streamArn: 'stream', finished: ['a'] });
  expect(nextShard(['a', 'b'], afterA)).toBe('b');
  expect(shardFinished(afterA, 'b', ['b', 'c']).finished).toEqual(['b']);
  expect(nextShard(['b'], shardFinished(afterA, 'b', ['b']))).toBeUndefined();
});
