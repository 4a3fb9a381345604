import { readFileSync } from 'node:fs';
import { SURE } from '../../shared/contract/door-result';
import { detectDoors } from '../../shared/models/doors/door-detector';
import { visibleDoors } from '../../shared/models/doors/visible-doors';
import { pdfEngine } from '../../shared/models/pdf/wasm-file';
import { rightOnes, scoreDoors } from './door-score';
import { corpusPlans } from './door-truth';

/** A table in Markdown of how door-detector does on each plan of the corpus, below each what it missed and what is none. */
export function doorTable(): string[] {
  const rows = corpusPlans().flatMap(({ name, file, doors }) => {
    const bytes = readFileSync(file);
    const startedAt = performance.now();
    const result = visibleDoors(detectDoors(pdfEngine(), bytes), SURE);
    const ms = Math.round(performance.now() - startedAt);
    const segments = result.sheets.reduce((sum, sheet) => sum + sheet.path_segments, 0);
    const head = `| ${name} | ${result.doors_found}`;
    if (doors === undefined) return [`${head} | not known | not known | ${segments} | ${ms} |`];
    const score = scoreDoors(result.doors, doors);
    return [
      `${head} | ${rightOnes(score)}/${score.found} | ${score.right}/${score.there} | ${segments} | ${ms} |`,
      ...score.misses.map((miss) => `|   ${miss} |`),
    ];
  });
  if (rows.length === 0) return [];
  return [
    '| plan | doors found | precision | recall | path segments | ms |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ];
}
