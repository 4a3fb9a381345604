import { Lexer, type Token } from 'marked';
import type { Run } from './runs';

type Style = Omit<Run, 'text'>;

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The text with its character references (`&amp;`, `&#8364;`) resolved; one of an unknown name stays as it is. */
const resolved = (text: string): string =>
  text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole;
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
    } else if (run.text !== '') whole.push({ ...run });
  }
  return whole;
}

function runsIn(token: Token, style: Style): Run[] {
  const within = (added: Style): Run[] =>
    ('tokens' in token ? (token.tokens ?? []) : []).flatMap((inner) => runsIn(inner, { ...style, ...added }));
  switch (token.type) {
    case 'strong':
      return within({ bold: true });
    case 'em':
      return within({ italic: true });
    case 'link':
      return within(safeAddress(token.href) ? { href: token.href } : {});
    case 'codespan':
      return [{ ...style, code: true, text: resolved(token.text) }];
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
      return 'tokens' in token && token.tokens
        ? within({})
        : [{ ...style, text: resolved(token.text.replace(/\n/g, ' ')) }];
    default:
      return 'tokens' in token && token.tokens ? within({}) : [{ ...style, text: resolved(token.raw) }];
  }
}

/** What Markdown makes of a stretch of text. Line breaks within it are spaces, but for those that are asked for. */
export const runsOf = (tokens: readonly Token[]): Run[] => joined(tokens.flatMap((token) => runsIn(token, {})));

/** The runs of a line of text that is not part of a Markdown document. */
export const inlineRuns = (text: string): Run[] => runsOf(Lexer.lexInline(text));
