import type { Block, Cell, List, Run } from './runs';

type Change = (text: string) => string;

const mapRuns = (runs: readonly Run[], change: Change): Run[] =>
  runs.map((run) => ({
    ...run,
    text: change(run.text),
    ...(run.href === undefined ? {} : { href: change(run.href) }),
  }));

const mapCells = (cells: readonly Cell[], change: Change): Cell[] =>
  cells.map(({ runs, align }) => ({ runs: mapRuns(runs, change), align }));

/** A block with each of its texts changed, the addresses of its links too. */
export function mapText(block: Block, change: Change): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, runs: mapRuns(block.runs, change) };
    case 'list':
      return mapList(block, change);
    case 'table':
      return {
        ...block,
        header: mapCells(block.header, change),
        rows: block.rows.map((cells) => mapCells(cells, change)),
      };
    case 'code':
      return { ...block, text: change(block.text) };
    default:
      return block;
  }
}

const mapList = (list: List, change: Change): List => ({
  ...list,
  items: list.items.map(({ runs, lists }) => ({
    runs: mapRuns(runs, change),
    lists: lists.map((inner) => mapList(inner, change)),
  })),
});
