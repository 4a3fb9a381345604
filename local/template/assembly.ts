import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const manifestSchema = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      properties: z.object({ templateFile: z.string(), stackName: z.string(), file: z.string() }).partial().optional(),
      displayName: z.string().optional(),
    }),
  ),
});

const assetsSchema = z.object({
  files: z
    .record(
      z.string(),
      z.object({
        source: z.object({ path: z.string(), packaging: z.string() }),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    )
    .default({}),
});

const templateSchema = z.object({
  Parameters: z.record(z.string(), z.object({ Type: z.string(), Default: z.unknown().optional() })).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()).default({}),
      Condition: z.string().optional(),
    }),
  ),
  Outputs: z
    .record(
      z.string(),
      z.object({
        Value: z.unknown(),
        Export: z.object({ Name: z.unknown() }).optional(),
        Condition: z.string().optional(),
      }),
    )
    .default({}),
});

export type Template = z.infer<typeof templateSchema>;

export type Stack = { name: string; template: Template };

export type Assembly = {
  stacks: Stack[];
  /** S3 key of an asset, as templates name it, to the folder or file in the assembly that holds it. */
  assets: Map<string, string>;
};

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

export const parseTemplate = (json: unknown): Template => templateSchema.parse(json);

function readAssets(folder: string, file: string): [key: string, path: string][] {
  const { files } = assetsSchema.parse(readJson(join(folder, file)));
  return Object.values(files).flatMap(({ source, destinations }) =>
    Object.values(destinations).map(({ objectKey }): [string, string] => [objectKey, join(folder, source.path)]),
  );
}

/** Reads what `cdk synth` wrote to `folder`: every stack, and where the code of each asset lies. */
export function readAssembly(folder: string): Assembly {
  const { artifacts } = manifestSchema.parse(readJson(join(folder, 'manifest.json')));
  const stacks: Stack[] = [];
  const assets = new Map<string, string>();
  for (const [id, { type, properties }] of Object.entries(artifacts)) {
    if (type === 'aws:cloudformation:stack' && properties?.templateFile) {
      const template = parseTemplate(readJson(join(folder, properties.templateFile)));
      stacks.push({ name: properties.stackName ?? id, template });
    }
    if (type === 'cdk:asset-manifest' && properties?.file) {
      for (const [key, path] of readAssets(folder, properties.file)) assets.set(key, path);
    }
  }
  return { stacks, assets };
}
