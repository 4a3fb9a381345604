import { create } from '@cantoo/fontkit';
import { canPrint, charactersOf } from '../fonts/characters';
import { fontBytes } from '../fonts/font-files';
import { mapText } from './map-text';
import type { Block } from './runs';

const BOX = '□';

let known: ReadonlySet<string> | undefined;

function readCharacters(): ReadonlySet<string> {
  const font = create(fontBytes('regular'));
  return charactersOf('characterSet' in font ? font.characterSet : []);
}

/** The blocks with a box in place of each character that the font lacks, and these characters, each once. */
export function withoutMissing(blocks: readonly Block[]): { blocks: Block[]; lacking: string[] } {
  known ??= readCharacters();
  const has = known;
  const lacking = new Set<string>();
  const clean = (text: string): string =>
    [...text.normalize('NFC')]
      .map((character) => {
        if (canPrint(has, character)) return character;
        lacking.add(character);
        return BOX;
      })
      .join('');
  return { blocks: blocks.map((block) => mapText(block, clean)), lacking: [...lacking] };
}
