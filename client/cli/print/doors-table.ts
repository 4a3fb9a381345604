import * as z from 'zod/mini';

const doorResult = z.object({
  doors: z.array(
    z.object({
      page: z.int(),
      kind: z.string(),
      tag: z.nullable(z.object({ text: z.string() })),
      width_in: z.nullable(z.number()),
      swing: z.nullable(z.object({ hand: z.string() })),
    }),
  ),
  sheets: z.array(z.object({ page: z.int(), sheet_number: z.nullable(z.string()), title: z.nullable(z.string()) })),
});

/** The doors of each sheet as lines of text: mark, kind, width in inches, hand. */
export function doorsTable(result: unknown): string[] {
  const { doors, sheets } = doorResult.parse(result);
  return sheets.flatMap(({ page, sheet_number, title }) => [
    `Sheet ${sheet_number ?? page}  ${title ?? ''}`.trimEnd(),
    ...doors
      .filter((door) => door.page === page)
      .map(({ tag, kind, width_in, swing }) => {
        const width = width_in === null ? '' : `${width_in} in`;
        return `  ${(tag?.text ?? '-').padEnd(6)}  ${kind.padEnd(8)}  ${width.padEnd(6)}  ${swing?.hand ?? ''}`.trimEnd();
      }),
  ]);
}
