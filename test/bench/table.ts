/** Prints a table in Markdown. */
export const print = (title: string, header: string[], rows: string[][]): void => {
  console.log(`\n${title}\n`);
  console.log(`| ${header.join(' | ')} |\n|${' --- |'.repeat(header.length)}`);
  for (const cells of rows) console.log(`| ${cells.join(' | ')} |`);
};
