import { isoTime } from '../../shared/domain/clock';
import { keyState } from '../../shared/domain/key-state';
import { SCOPES, type Scope } from '../../shared/domain/scopes';
import type { KeyRecord } from '../../shared/store/key-items';
import { textTable } from './text-table';

/** A key as it may be shown and handed on: everything but the hash and its place. */
export const publicKey = ({ secret_hash: _hash, place: _place, expires_at, ...key }: KeyRecord, epochMs: number) => ({
  ...key,
  ...(expires_at !== undefined && { expires_at: isoTime(expires_at * 1000) }),
  state: keyState({ ...key, expires_at }, epochMs),
});

type PublicKey = ReturnType<typeof publicKey>;

const scopesText = (scopes: readonly Scope[]): string =>
  SCOPES.every((scope) => scopes.includes(scope)) ? 'all' : scopes.join(',');

const stateText = ({ state, expires_at }: PublicKey): string =>
  state === 'live' && expires_at ? `live until ${expires_at}` : state;

/** The keys as a table. */
export const keyTable = (keys: PublicKey[]): string[] =>
  textTable(
    ['KEY', 'STATE', 'SCOPES', 'CREATED', 'LABEL'],
    keys.map((key) => [key.key_id, stateText(key), scopesText(key.scopes), key.created_at, key.label ?? '']),
  );

/** A new key's plaintext, which is nowhere else, with what to know about it. */
export const showOnce = (plaintext: string): string[] => [
  plaintext,
  'This is the only time the key is shown: only its hash is stored.',
];
