/** A stretch of text in one style. `href` is where it links to. */
export type Run = { text: string; bold?: true; italic?: true; code?: true; href?: string };

/** An entry of a list, with the lists under it. */
export type ListItem = { runs: Run[]; lists: List[] };
export type List = { type: 'list'; ordered: boolean; start: number; items: ListItem[] };

/** A cell of a table; `align` is the side that its text stands on. */
export type Cell = { runs: Run[]; align: 'left' | 'center' | 'right' };

/** What a document is made of, from the top down, whatever its template was written in. */
export type Block =
  | { type: 'heading'; level: number; runs: Run[] }
  | { type: 'paragraph'; runs: Run[]; quoted: boolean }
  | List
  | { type: 'table'; header: Cell[]; rows: Cell[][] }
  | { type: 'code'; text: string }
  | { type: 'rule' }
  | { type: 'page_break' };
