import { randomUUID } from 'node:crypto';
import { createReadStream, linkSync, mkdirSync, openSync, type ReadStream, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

// By hand: fauxqs holds every body in memory, refuses more than 11 MiB (fixed in its code), and overwrites in place.

const headers = z.string().transform((text) => z.record(z.string(), z.string()).parse(JSON.parse(text)));

const objectRow = z.object({
  key: z.string(),
  blob: z.string(),
  size: z.number(),
  etag: z.string(),
  /** Epoch milliseconds. */
  modified: z.number(),
  headers,
});

export type StoredObject = z.output<typeof objectRow>;

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  CREATE TABLE IF NOT EXISTS objects (
    bucket TEXT, key TEXT, blob TEXT UNIQUE, size INTEGER, etag TEXT, modified INTEGER, headers TEXT,
    PRIMARY KEY (bucket, key)
  ) WITHOUT ROWID`;

export type ObjectStore = ReturnType<typeof openObjectStore>;

/**
 * Objects on disk: immutable files named by a UUID, and an SQLite index that says which file is which key. An object
 * appears with the commit of its row, so a killed process leaves at most a file without a row, removed at next open.
 */
export function openObjectStore(dir: string) {
  const blobs = join(dir, 'blobs');
  mkdirSync(blobs, { recursive: true });
  const db = new DatabaseSync(join(dir, 'index.sqlite'));
  db.exec(SCHEMA);

  const path = (blob: string) => join(blobs, blob);
  const indexed = new Set(
    db
      .prepare('SELECT blob FROM objects')
      .all()
      .map((row) => row.blob),
  );
  for (const blob of readdirSync(blobs)) if (!indexed.has(blob)) rmSync(path(blob));

  const select = db.prepare('SELECT * FROM objects WHERE bucket = ? AND key = ?');
  const insert = db.prepare('INSERT OR REPLACE INTO objects VALUES (?, ?, ?, ?, ?, ?, ?)');
  const erase = db.prepare('DELETE FROM objects WHERE bucket = ? AND key = ?');
  // SQLite compares text as UTF-8 bytes, the order S3 lists keys in
  const page = db.prepare(
    `SELECT * FROM objects WHERE bucket = :bucket AND key > :after AND key >= :prefix
     AND substr(key, 1, length(:prefix)) = :prefix ORDER BY key LIMIT :limit`,
  );

  const find = (bucket: string, key: string): StoredObject | undefined => {
    const row = select.get(bucket, key);
    return row && objectRow.parse(row);
  };

  return {
    find,

    /** Bytes `first` to `last`; opened at once, so an overwrite after `find` in the same tick cannot come between. */
    read({ blob }: StoredObject, first: number, last: number): ReadStream {
      return createReadStream('', { fd: openSync(path(blob), 'r'), start: first, end: last });
    },

    /** A new blob: its name, and the file to write before `put`. */
    newBlob() {
      const blob = randomUUID();
      return { blob, file: path(blob) };
    },

    /** A new blob with the bytes of a stored object; blobs never change, so a hard link is a copy. */
    copyBlob(source: StoredObject): string {
      const blob = randomUUID();
      linkSync(path(source.blob), path(blob));
      return blob;
    },

    discard(blob: string): void {
      rmSync(path(blob), { force: true });
    },

    put(bucket: string, object: StoredObject): void {
      const previous = find(bucket, object.key);
      const { key, blob, size, etag, modified } = object;
      insert.run(bucket, key, blob, size, etag, modified, JSON.stringify(object.headers));
      if (previous) rmSync(path(previous.blob), { force: true });
    },

    remove(bucket: string, key: string): void {
      const previous = find(bucket, key);
      erase.run(bucket, key);
      if (previous) rmSync(path(previous.blob), { force: true });
    },

    /** Up to `limit` objects whose key begins with `prefix` and follows `after`, in key order. */
    list(bucket: string, prefix: string, after: string, limit: number): StoredObject[] {
      return page.all({ bucket, prefix, after, limit }).map((row) => objectRow.parse(row));
    },

    close(): void {
      db.close();
    },
  };
}
