import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { isMarked, runsOf } from './inline-runs';
import type { Block, Cell, List, ListItem } from './runs';

const PAGE_BREAK = /^<!--\s*page[ _-]?break\s*-->$/i;
const COMMENT = /^<!--[\s\S]*-->$/;

/** The blocks of a Markdown text (GitHub's kind). `<!-- pagebreak -->` begins a page; other HTML is shown as it is written. */
export const markdownBlocks = (markdown: string): Block[] => blocksOf(lexer(markdown), false);

const blocksOf = (tokens: readonly Token[], quoted: boolean): Block[] =>
  tokens.filter(isMarked).flatMap((token) => blocksIn(token, quoted));

function blocksIn(token: MarkedToken, quoted: boolean): Block[] {
  switch (token.type) {
    case 'heading':
      return [{ type: 'heading', level: token.depth, runs: runsOf(token.tokens) }];
    case 'paragraph':
    case 'text':
      return [{ type: 'paragraph', runs: runsOf([token]), quoted }];
    case 'blockquote':
      return blocksOf(token.tokens, true);
    case 'list':
      return [listOf(token)];
    case 'table':
      return [tableOf(token)];
    case 'code':
      return [{ type: 'code', text: token.text }];
    case 'hr':
      return [{ type: 'rule' }];
    case 'html':
      return htmlBlock(token.raw.trim(), quoted);
    default:
      return [];
  }
}

function htmlBlock(html: string, quoted: boolean): Block[] {
  if (PAGE_BREAK.test(html)) return [{ type: 'page_break' }];
  return COMMENT.test(html) ? [] : [{ type: 'paragraph', runs: [{ text: html }], quoted }];
}

const listOf = ({ ordered, start, items }: Tokens.List): List => ({
  type: 'list',
  ordered,
  start: start === '' ? 1 : start,
  items: items.map(itemOf),
});

const itemOf = ({ tokens }: Tokens.ListItem): ListItem => {
  const marked = tokens.filter(isMarked);
  return {
    runs: runsOf(marked.filter(({ type }) => type !== 'list')),
    lists: marked.filter((token) => token.type === 'list').map(listOf),
  };
};

const cellOf = ({ tokens, align }: Tokens.TableCell): Cell => ({ runs: runsOf(tokens), align: align ?? 'left' });

const tableOf = ({ header, rows }: Tokens.Table): Block => ({
  type: 'table',
  header: header.map(cellOf),
  rows: rows.map((cells) => cells.map(cellOf)),
});
