import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PAGES = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

/** What a page says, without code, whose brackets are no links. */
const textOf = (page: string): string => readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');

const linksOf = (page: string): string[] =>
  [
    ...textOf(page)
      .replace(/`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ].map(([, target = '']) => target);

/** The anchors that GitHub makes of headings: lower case, without signs, a hyphen for each space. */
const anchorsOf = (page: string): string[] =>
  [...textOf(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );

const isWithin = (target: string): boolean => !/^[a-z]+:/.test(target);

/** Why a link leads nowhere; undefined when it leads somewhere. */
const faultOf = (page: string, target: string): string | undefined => {
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? page : join(dirname(page), file);
  if (!existsSync(path)) return `${target}: no such file`;
  return anchor === undefined || anchorsOf(path).includes(anchor) ? undefined : `${target}: no such heading`;
};

test.each(PAGES)('every link of %s leads to a file and a heading that are there', (page) => {
  const faults = linksOf(page)
    .filter(isWithin)
    .map((target) => faultOf(page, target));
  expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
});

test('a link that leads nowhere is told', () => {
  expect(faultOf('README.md', 'docs/none.md')).toMatch('no such file');
  expect(faultOf('README.md', 'docs/models.md#none')).toMatch('no such heading');
  expect(faultOf('docs/api.md', '#none')).toMatch('no such heading');
});

test('README leads to every page of docs', () => {
  const linked = linksOf('README.md').map((target) => target.split('#')[0]);
  const pages = PAGES.filter((page) => /^docs\/[^/]+\.md$/.test(page));
  expect(pages.filter((page) => !linked.includes(page))).toEqual([]);
});
