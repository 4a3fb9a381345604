import type { ParseParams } from '../../contract/parse-params';

type Format = ParseParams['table_output_format'];
type TableOf = { headers: readonly string[] | null; rows: readonly (readonly string[])[] };

/** A table in the format asked for, as lines that belong together: each row has a line of its own. */
export function tableLines(table: TableOf, format: Format): string[] {
  if (format === 'html') return htmlLines(table);
  return format === 'json' ? jsonLines(table) : markdownLines(table);
}

/** The text of a table as it stands within Markdown: JSON in a fenced block, HTML as it is. */
export const inMarkdown = (lines: readonly string[], format: Format): string[] =>
  format === 'json' ? ['```json', ...lines, '```'] : [...lines];

/** A Markdown table has a head: empty where the table has none. */
function markdownLines({ headers, rows }: TableOf): string[] {
  const head = headers ?? rows.slice(0, 1).flatMap((row) => row.map(() => ''));
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)];
}

function htmlLines({ headers, rows }: TableOf): string[] {
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return [
    '<table>',
    ...(headers === null ? [] : [row(headers, 'th')]),
    ...rows.map((cells) => row(cells, 'td')),
    '</table>',
  ];
}

function jsonLines({ headers, rows }: TableOf): string[] {
  const lines = rows.map((row, index) => `${JSON.stringify(row)}${index < rows.length - 1 ? ',' : ''}`);
  return [`{"headers":${JSON.stringify(headers)},"rows":[`, ...lines, ']}'];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
