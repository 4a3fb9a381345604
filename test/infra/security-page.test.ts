import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const page = readFileSync('docs/security.md', 'utf8');
const links = [...page.matchAll(/\]\(([^)#]+)/g)].map(([, link = '']) => link);

test('every test and page that docs/security.md names is there', () => {
  expect(links.length).toBeGreaterThan(40);
  expect(links.filter((link) => !existsSync(join('docs', link)))).toEqual([]);
});

test.each(Array.from({ length: 10 }, (_, index) => `API${index + 1}`))('%s of OWASP is answered by a test', (risk) => {
  const [, row = ''] = new RegExp(`^\\| ${risk} [^|]*\\|(.*)\\|$`, 'm').exec(page) ?? [];
  expect(row).toMatch(/\]\(\.\.\/[^)]+\.test\.ts\)/);
});
