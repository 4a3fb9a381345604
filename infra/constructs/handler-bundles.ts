import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { build } from 'esbuild';
import { FONT_FILES } from '../../shared/models/fonts/font-files';
import { leanSdk } from '../bundled/lean-sdk';

const ROOT = join(__dirname, '../..');

/** Every function, by its name, and the folder of its `handler.ts` under `lambdas/`. */
export const HANDLERS = {
  'create-document': 'api/create-document',
  'get-document': 'api/get-document',
  'delete-document': 'api/delete-document',
  'parse-spec': 'api/parse-spec',
  'content-extract': 'api/content-extract',
  'detect-doors': 'api/detect-doors',
  'classify-drawings': 'api/classify-drawings',
  'get-job': 'api/get-job',
  'get-overlay': 'api/get-overlay',
  'cancel-job': 'api/cancel-job',
  'list-jobs': 'api/list-jobs',
  'get-credits': 'api/get-credits',
  'get-usage': 'api/get-usage',
  'retry-job': 'api/retry-job',
  'list-deliveries': 'api/list-deliveries',
  redeliver: 'api/redeliver',
  'get-webhook-secret': 'api/get-webhook-secret',
  'rotate-webhook-secret': 'api/rotate-webhook-secret',
  'not-found': 'api/not-found',
  openapi: 'api/openapi',
  docs: 'api/docs',
  'docurift-get-job': 'dialects/docurift/get-job',
  'docurift-list-jobs': 'dialects/docurift/list-jobs',
  'docurift-process-async': 'dialects/docurift/process-async',
  'docurift-process-sync': 'dialects/docurift/process-sync',
  'docurift-get-credits': 'dialects/docurift/get-credits',
  'docurift-list-transactions': 'dialects/docurift/list-transactions',
  'docurift-get-usage': 'dialects/docurift/get-usage',
  'docld-get-job': 'dialects/docld/get-job',
  'docld-list-jobs': 'dialects/docld/list-jobs',
  'docld-cancel-job': 'dialects/docld/cancel-job',
  'docld-get-credits': 'dialects/docld/get-credits',
  'docld-submit': 'dialects/docld/submit',
  'docld-upload': 'dialects/docld/upload',
  'docld-upload-presigned': 'dialects/docld/upload-presigned',
  'docld-list-documents': 'dialects/docld/list-documents',
  'docld-get-document': 'dialects/docld/get-document',
  'docld-delete-document': 'dialects/docld/delete-document',
  'docld-health': 'dialects/docld/health',
  'docld-not-found': 'dialects/docld/not-found',
  'docurift-create-webhook': 'dialects/docurift/create-webhook',
  'docurift-list-webhooks': 'dialects/docurift/list-webhooks',
  'docurift-delete-webhook': 'dialects/docurift/delete-webhook',
  'docurift-list-documents': 'dialects/docurift/list-documents',
  'docurift-get-document': 'dialects/docurift/get-document',
  'docurift-delete-document': 'dialects/docurift/delete-document',
  'docurift-not-found': 'dialects/docurift/not-found',
  'plangrep-create-project': 'dialects/plangrep/create-project',
  'plangrep-list-projects': 'dialects/plangrep/list-projects',
  'plangrep-get-project': 'dialects/plangrep/get-project',
  'plangrep-create-job': 'dialects/plangrep/create-job',
  'plangrep-list-jobs': 'dialects/plangrep/list-jobs',
  'plangrep-get-job': 'dialects/plangrep/get-job',
  'plangrep-cancel-job': 'dialects/plangrep/cancel-job',
  'plangrep-resume-job': 'dialects/plangrep/resume-job',
  'plangrep-get-result': 'dialects/plangrep/get-result',
  'plangrep-upload-files': 'dialects/plangrep/upload-files',
  'plangrep-register-uploads': 'dialects/plangrep/register-uploads',
  'plangrep-upload-content': 'dialects/plangrep/upload-content',
  'plangrep-complete-uploads': 'dialects/plangrep/complete-uploads',
  'plangrep-list-files': 'dialects/plangrep/list-files',
  'plangrep-list-sheets': 'dialects/plangrep/list-sheets',
  'plangrep-list-regions': 'dialects/plangrep/list-regions',
  'plangrep-list-specifications': 'dialects/plangrep/list-specifications',
  'plangrep-list-docs': 'dialects/plangrep/list-docs',
  'plangrep-get-sheet': 'dialects/plangrep/get-sheet',
  'plangrep-not-found': 'dialects/plangrep/not-found',
  inspect: 'documents/inspect',
  settle: 'documents/settle',
  'fetch-url': 'documents/fetch-url',
  'image-to-pdf': 'documents/image-to-pdf',
  'toc-parser': 'models/toc-parser',
  'content-extractor': 'models/content-extractor',
  'door-detector': 'models/door-detector',
  'door-detector-merge': 'models/door-detector-merge',
  'page-classifier': 'models/page-classifier',
  'invoice-extractor': 'models/invoice-extractor',
  'document-parser': 'models/document-parser',
  'field-extractor': 'models/field-extractor',
  'document-splitter': 'models/document-splitter',
  'bid-set-preflight': 'models/bid-set-preflight',
  'bid-set': 'models/bid-set',
  'bid-set-merge': 'models/bid-set-merge',
  'form-filler': 'models/form-filler',
  'document-generator': 'models/document-generator',
  'workflow-runner': 'models/workflow-runner',
  'ocr-page': 'models/ocr-page',
  'dispatch-next': 'workflow/dispatch-next',
  'dispatch-queued': 'workflow/dispatch-queued',
  'close-execution': 'workflow/close-execution',
  'publish-events': 'events/publish-events',
  'deliver-webhook': 'events/deliver-webhook',
  'retry-webhooks': 'events/retry-webhooks',
} as const;

export type HandlerName = keyof typeof HANDLERS;
export type HandlerBundles = (handler: HandlerName) => Code;

/** Functions that read whole books: beside the handler lies the thread that it starts where it has cores. */
const READ_BOOKS: readonly HandlerName[] = ['toc-parser', 'document-splitter', 'workflow-runner', 'bid-set'];
const OPENS_PDFS: readonly HandlerName[] = [
  'get-overlay',
  'docurift-get-document',
  'inspect',
  'toc-parser',
  'content-extractor',
  'door-detector',
  'page-classifier',
  'invoice-extractor',
  'document-parser',
  'field-extractor',
  'document-splitter',
  'bid-set',
  'form-filler',
  'workflow-runner',
  'ocr-page',
];
const WRITE_TEXT: readonly HandlerName[] = ['form-filler', 'document-generator', 'workflow-runner'];

/**
 * Bundles all handlers in one esbuild run (an esbuild process for each function would cost seconds a synth) and
 * returns the code asset of each. `bundles/meta.json` in `outdir` is esbuild's metafile: the sizes and what makes them up.
 */
export const bundleHandlers = async (outdir: string): Promise<HandlerBundles> => {
  const bundles = join(outdir, 'bundles');
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [
      ...Object.entries(HANDLERS).map(([name, folder]) => ({
        in: `lambdas/${folder}/handler.ts`,
        out: `${name}/index`,
      })),
      { in: require.resolve('tesseract.js/src/worker-script/node/index.js'), out: 'ocr-page/tesseract-thread' },
      ...READ_BOOKS.map((name) => ({ in: 'shared/models/spec/book/page-worker.ts', out: `${name}/page-worker` })),
    ],
    outdir: bundles,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    minify: true,
    // The SDK's ES modules can be tree-shaken; its CommonJS cannot.
    mainFields: ['module', 'main'],
    external: OTHER_CORES,
    alias: {
      '@aws-sdk/credential-provider-node': join(ROOT, 'infra/bundled/credentials.ts'),
      // tesseract.js 7 asks for the core with the old engine too, whatever it is told
      [`${CORE}-relaxedsimd`]: `${CORE}-relaxedsimd-lstm`,
    },
    plugins: [leanSdk],
    metafile: true,
    logLevel: 'warning',
  });
  writeFileSync(join(bundles, 'meta.json'), JSON.stringify(metafile));
  for (const name of OPENS_PDFS) copyFileSync(pdfiumWasm(), join(bundles, name, 'pdfium.wasm'));
  for (const file of fontFiles()) {
    for (const name of WRITE_TEXT) copyFileSync(file, join(bundles, name, basename(file)));
  }
  for (const file of contractFiles()) copyJson(file, join(bundles, 'openapi', basename(file)));
  for (const file of swaggerFiles()) copyFileSync(file, join(bundles, 'docs', basename(file)));
  for (const file of tesseractFiles()) copyFileSync(file, join(bundles, 'ocr-page', basename(file)));
  return (handler) => Code.fromAsset(join(bundles, handler));
};

/** The documents of the APIs: see local/openapi/write.ts. */
const contractFiles = (): string[] => [
  join(ROOT, 'docs/openapi.json'),
  ...readdirSync(join(ROOT, 'docs/openapi')).map((file) => join(ROOT, 'docs/openapi', file)),
];

/** Copies JSON without its white space, which is more than half of it. */
const copyJson = (from: string, to: string): void =>
  writeFileSync(to, JSON.stringify(JSON.parse(readFileSync(from, 'utf8'))));

const pdfiumWasm = (): string => join(dirname(require.resolve('@hyzyla/pdfium')), 'pdfium.wasm');

/** The fonts, and their licence, which goes wherever they go. */
const fontFiles = (): string[] =>
  [...Object.values(FONT_FILES).map((file) => `ttf/${file}`), 'LICENSE'].map((file) =>
    require.resolve(`dejavu-fonts-ttf/${file}`),
  );

/** The page of the API, without anything fetched from elsewhere. */
const swaggerFiles = (): string[] =>
  ['swagger-ui.css', 'swagger-ui-bundle.js'].map((file) => require.resolve(`swagger-ui-dist/${file}`));

const CORE = 'tesseract.js-core/tesseract-core';

/** Node 24 has relaxed SIMD on every machine, and tesseract.js takes the build for it; these are the others. */
const OTHER_CORES = ['', '-lstm', '-simd', '-simd-lstm'].map((build) => CORE + build);

/** The core that the thread loads and the English data: nothing is fetched at run time. */
const tesseractFiles = (): string[] => [
  require.resolve(`${CORE}-relaxedsimd-lstm.wasm`),
  require.resolve('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'),
];
