import * as z from 'zod/mini';

/** Text, a number, a truth value or null, and lists and objects of these. A file of its own: no bundle leaves `z.json()` out. */
export const jsonValue = z.json();
