import type { Generation } from '../../contract/generation';
import { inlineRuns } from './inline-runs';
import { mapText } from './map-text';
import { markdownBlocks } from './markdown-blocks';
import { fillPlaceholders } from './placeholders';
import type { Block, Cell } from './runs';

type GivenBlock = Extract<Generation['template'], { blocks: unknown }>['blocks'][number];

/** The blocks of a template, its placeholders filled in. What is filled in is text: no Markdown is looked for in it. */
export function templateBlocks({ template, data }: Generation): Block[] {
  const blocks = typeof template === 'string' ? markdownBlocks(template) : template.blocks.map(blockOf);
  return blocks.map((block) => mapText(block, (text) => fillPlaceholders(text, data)));
}

const cellOf = (text: string): Cell => ({ runs: inlineRuns(text), align: 'left' });

function blockOf(block: GivenBlock): Block {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', level: block.level, runs: inlineRuns(block.text) };
    case 'paragraph':
      return { type: 'paragraph', runs: inlineRuns(block.text), quoted: false };
    case 'list': {
      const items = block.items.map((item) => ({ runs: inlineRuns(item), lists: [] }));
      return { type: 'list', ordered: block.ordered, start: 1, items };
    }
    case 'table': {
      // a row may have fewer cells than the header
      const rows = block.rows.map((cells) => block.header.map((_, column) => cellOf(cells[column] ?? '')));
      return { type: 'table', header: block.header.map(cellOf), rows };
    }
    case 'page_break':
      return { type: 'page_break' };
  }
}
