import { inlineRuns } from './inline-runs';

test.each([
  ['plain text', [{ text: 'plain text' }]],
  ['**bold** and *slanted*', [{ text: 'bold', bold: true }, { text: ' and ' }, { text: 'slanted', italic: true }]],
  ['***both***', [{ text: 'both', bold: true, italic: true }]],
  ['`a & b`', [{ text: 'a & b', code: true }]],
  ['1 \\* 2', [{ text: '1 * 2' }]],
  ['![a plan](plan.png)', [{ text: '[a plan]' }]],
  ['~~struck~~', [{ text: 'struck' }]],
  ['one<br>two<br/>three', [{ text: 'one\ntwo\nthree' }]],
  ['<b>not read</b>', [{ text: '<b>not read</b>' }]],
  ['one\ntwo', [{ text: 'one two' }]],
  ['one  \ntwo', [{ text: 'one\ntwo' }]],
  ['`&lt;`', [{ text: '&lt;', code: true }]],
  ['![A &amp; B](plan.png)', [{ text: '[A & B]' }]],
  ['', []],
])('%j', (markdown, runs) => {
  expect(inlineRuns(markdown)).toEqual(runs);
});

test.each([
  ['https://a.example/b', { href: 'https://a.example/b' }],
  ['mailto:a@b.example', { href: 'mailto:a@b.example' }],
  ['https://a.example/?b&amp;c', { href: 'https://a.example/?b&c' }],
  ['javascript:alert(1)', {}],
  ['&#106;avascript:alert(1)', {}],
  ['file:///etc/passwd', {}],
])('a link to %s', (address, link) => {
  expect(inlineRuns(`[here](${address})`)).toEqual([{ text: 'here', ...link }]);
});

test.each([
  ['&amp; &lt; &gt; &quot;', '& < > "'],
  ['&#8364; &#x20ac;', '€ €'],
  ['&nosuch; &constructor;', '&nosuch; &constructor;'],
  ['&#0; &#x110000; &#1114112;', '&#0; &#x110000; &#1114112;'],
  // resolved once: what comes out is no reference again
  ['&amp;lt; &#38;lt; &&#108;t;', '&lt; &lt; &lt;'],
])('the references %s are %s', (written, text) => {
  expect(inlineRuns(written)).toEqual([{ text }]);
});
