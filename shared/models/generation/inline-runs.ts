import { Lexer, type MarkedToken, type Token } from 'marked';
import type { Run } from './runs';

type Style = Omit<Run, 'text'>;

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/** The text with its character references (`&amp;`, `&#8364;`) resolved; one that names no character stays as it is. */
const resolved = (text: string): string =>
  text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED.get(name.toLowerCase()) ?? whole;
    const code = Number(name.replace(/^#x/i, '0x').replace('#', ''));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** Addresses that a reader may be led to by a click. */
const safeAddress = (href: string): boolean => /^(https?:|mailto:)/i.test(href);

/** Runs of the same style as one. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (
      last &&
      last.bold === run.bold &&
      last.italic === run.italic &&
      last.code === run.code &&
      last.href === run.href
    ) {
      last.text += run.text;
    } else whole.push({ ...run });
  }
  return whole;
}

export const isMarked = (token: Token): token is MarkedToken => token.type !== 'generic';

const styled = (tokens: readonly Token[], style: Style): Run[] =>
  tokens.filter(isMarked).flatMap((token) => runsIn(token, style));

function runsIn(token: MarkedToken, style: Style): Run[] {
  switch (token.type) {
    case 'strong':
      return styled(token.tokens, { ...style, bold: true });
    case 'em':
      return styled(token.tokens, { ...style, italic: true });
    case 'link': {
      const href = resolved(token.href);
      return styled(token.tokens, safeAddress(href) ? { ...style, href } : style);
    }
    case 'codespan':
      return [{ ...style, code: true, text: token.text }];
    case 'code':
      return [{ ...style, code: true, text: `\n${token.text}` }];
    case 'br':
      return [{ ...style, text: '\n' }];
    case 'escape':
      return [{ ...style, text: token.text }];
    case 'html':
      return [{ ...style, text: /^<br\s*\/?>$/i.test(token.raw.trim()) ? '\n' : token.raw }];
    case 'image':
      return [{ ...style, text: `[${resolved(token.text)}]` }];
    case 'checkbox':
      return [{ ...style, text: token.checked ? '☑ ' : '☐ ' }];
    case 'text':
      // marked has resolved the numeric references of `text`, but not those of `raw`
      return token.tokens ? styled(token.tokens, style) : [{ ...style, text: resolved(token.raw.replace(/\n/g, ' ')) }];
    default:
      return 'tokens' in token ? styled(token.tokens, style) : [{ ...style, text: token.raw }];
  }
}

/** What Markdown makes of a stretch of text. Line breaks within it are spaces, but for those that are asked for. */
export const runsOf = (tokens: readonly Token[]): Run[] => joined(styled(tokens, {}));

/** The runs of a line of text that is not part of a Markdown document. */
export const inlineRuns = (text: string): Run[] => runsOf(Lexer.lexInline(text));
