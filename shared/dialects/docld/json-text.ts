import * as z from 'zod/mini';
import { withoutNulls } from '../../contract/without-nulls';

/** A field of a form that holds options as JSON, alone and in groups, read by a schema; one that is null is not given. */
export const jsonText = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text, context): unknown => {
        try {
          return withoutNulls(JSON.parse(text), 2);
        } catch {
          context.issues.push({ code: 'custom', message: 'must be JSON', input: text });
          return z.NEVER;
        }
      }),
    ),
    schema,
  );
