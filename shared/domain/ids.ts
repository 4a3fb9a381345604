import { v7 } from 'uuid';

/** The one id maker: UUIDv7 (RFC 9562), a valid UUID whose text sorts by the time it was made. */
export const newId = (): string => v7();
