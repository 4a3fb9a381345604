import { readFileSync } from 'node:fs';
import { z } from 'zod';

const entry = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  inBundle: z.boolean().optional(),
  optional: z.boolean().optional(),
  os: z.union([z.string(), z.array(z.string())]).optional(),
});

const { packages } = z
  .object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), entry) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

const installed = Object.entries(packages).filter(([path]) => path !== '');

const namesWhere = (is: (one: z.infer<typeof entry>) => boolean): string[] =>
  installed.filter(([, one]) => is(one)).map(([path]) => path);

// npm writes no address for what comes from the registry (.npmrc): whoever installs takes it from his own
test('every package comes from the registry: none from an address, a repository, a file or a folder', () => {
  expect(namesWhere(({ resolved, link, version }) => resolved !== undefined || link === true || !version)).toEqual([]);
});

test('every package has a SHA-512, but those that lie in another or are of another platform', () => {
  const without = namesWhere(({ integrity }) => !integrity?.startsWith('sha512-'));
  const excused = namesWhere(
    ({ inBundle, optional, os }) => inBundle === true || (optional === true && os !== undefined),
  );
  expect(without.filter((path) => !excused.includes(path))).toEqual([]);
});

test('none of a package that is deployed is without one', () => {
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const direct = Object.keys(dependencies).map((name) => packages[`node_modules/${name}`]);
  expect(direct.filter((one) => !one?.integrity)).toEqual([]);
});

test('versions are exact', () => {
  const { dependencies, devDependencies, optionalDependencies } = z
    .object({
      dependencies: z.record(z.string(), z.string()),
      devDependencies: z.record(z.string(), z.string()),
      optionalDependencies: z.record(z.string(), z.string()),
    })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const wanted = { ...dependencies, ...devDependencies, ...optionalDependencies };
  expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
