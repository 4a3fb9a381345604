type Page = { next_cursor: string | null };

/** Every page of a list, the next one asked for when it is wanted; `read` gets the cursor, null for the first. */
export async function* pagesOf<P extends Page>(read: (cursor: string | null) => Promise<P>): AsyncGenerator<P> {
  let cursor: string | null = null;
  do {
    const page: P = await read(cursor);
    yield page;
    cursor = page.next_cursor;
  } while (cursor !== null);
}
