import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const SCHEMAS = /[\\/]@aws-sdk[\\/]client-[^\\/]+[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/;
const MANIFEST = /[\\/]@aws-sdk[\\/]client-[^\\/]+[\\/]package\.json$/;

/** Computed keys such as `{ [_hQ]: … }` count as side effects and keep every schema of a client in the bundle; literal ones do not. */
const literalKeys = (source: string): string => {
  const names = new Map([...source.matchAll(/^const (\w+) = ("[^"]*");$/gm)].map(([, name, text]) => [name, text]));
  return source.replace(/\[(\w+)\]:/g, (key, name) => (names.has(name) ? `${names.get(name)}:` : key));
};

/** Nothing here tells Lambda's 55 error classes apart; without them an error still has its name, which retries go by. */
const withoutErrorClasses = (source: string): string => source.replace(/^n0_registry\.registerError\(.*\);$/gm, '');

/** Leaves out what esbuild cannot see is unused: schemas of operations nobody calls (25 to 60 kB a client), and manifests but for their version. */
export const leanSdk: Plugin = {
  name: 'lean-sdk',
  setup({ onLoad }) {
    onLoad({ filter: SCHEMAS }, async ({ path }) => {
      const lean = literalKeys(await readFile(path, 'utf8'));
      return { contents: path.includes('client-lambda') ? withoutErrorClasses(lean) : lean };
    });
    onLoad({ filter: MANIFEST }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};
