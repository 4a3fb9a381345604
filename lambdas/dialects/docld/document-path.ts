import * as z from 'zod/mini';

export const documentPath = z.object({ id: z.uuid() });
