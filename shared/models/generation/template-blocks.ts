import type { Generation } from '../../contract/generation';
import { inlineRuns } from './inline-runs';
import { mapText } from './map-text';
import { markdownBlocks } from './markdown-blocks';
import { fillPlaceholders } from './placeholders';
import type { Block } from './runs';

type GivenBlock = Extract<Generation['template'], { blocks: unknown }>['blocks'][number];

/** The blocks of a template, its placeholders filled in. What is filled in is text: no Markdown is looked for in it. */
export function templateBlocks({ template, data }: Generation): Block[] {
  const blocks = typeof template === 'string' ? markdownBlocks(template) : template.blocks.map(blockOf);
  return blocks.map((block) => mapText(block, (text) => fillPlaceholders(text, data)));
}

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
      const columns = block.header.map((_, index) => index);
      const rows = block.rows.map((cells) => columns.map((column) => inlineRuns(cells[column] ?? '')));
      return { type: 'table', aligns: columns.map(() => 'left'), header: block.header.map(inlineRuns), rows };
    }
    case 'page_break':
      return { type: 'page_break' };
  }
}
