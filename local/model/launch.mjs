import { runBundle } from '../../shared/run-bundle.mjs';

await runBundle('.local/model', {
  main: 'local/model/main.ts',
  'page-worker': 'shared/models/spec/book/page-worker.ts',
});
