import { create } from '@cantoo/fontkit';
import { fontBytes } from '../fonts/font-files';
import { mapText } from './map-text';
import type { Block } from './runs';

const BOX = '□';

let known: ReadonlySet<number> | undefined;

/** Whether the font has a character; spaces and line breaks need none. */
const has = (character: string): boolean => {
  known ??= readCharacters();
  return /\s/.test(character) || known.has(character.codePointAt(0) ?? 0);
};

function readCharacters(): ReadonlySet<number> {
  const font = create(fontBytes('regular'));
  return new Set('characterSet' in font ? font.characterSet : []);
}

/** The blocks with a box in place of each character that the font lacks, and these characters, each once. */
export function withoutMissing(blocks: readonly Block[]): { blocks: Block[]; lacking: string[] } {
  const lacking = new Set<string>();
  const clean = (text: string): string =>
    [...text.normalize('NFC')]
      .map((character) => {
        if (has(character)) return character;
        lacking.add(character);
        return BOX;
      })
      .join('');
  return { blocks: blocks.map((block) => mapText(block, clean)), lacking: [...lacking] };
}
