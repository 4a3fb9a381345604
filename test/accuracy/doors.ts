import { readFileSync } from 'node:fs';
import { SURE } from '../../shared/contract/door-result';
import { detectDoors } from '../../shared/models/doors/door-detector';
import { visibleDoors } from '../../shared/models/doors/visible-doors';
import { pdfEngine } from '../../shared/models/pdf/wasm-file';
import { confidenceBins } from './confidence-bins';
import { judgedDoors, rightOnes, scoreDoors } from './door-score';
import { corpusPlans } from './door-truth';

/**
 * Tables in Markdown: how door-detector does on each plan of the corpus with the doors it is sure of, below each what
 * it missed and what is none; then, of all doors that it gives, how many are right at each confidence.
 */
export function doorTable(): string[] {
  const bins = confidenceBins();
  const rows = corpusPlans().flatMap(({ name, file, doors: there }) => {
    const bytes = readFileSync(file);
    const startedAt = performance.now();
    const result = detectDoors(pdfEngine(), bytes);
    const ms = Math.round(performance.now() - startedAt);
    const segments = result.sheets.reduce((sum, sheet) => sum + sheet.path_segments, 0);
    const sure = visibleDoors(result, SURE).doors;
    const head = `| ${name} | ${sure.length} | ${result.doors.length - sure.length}`;
    if (there === undefined) return [`${head} | not known | not known | ${segments} | ${ms} |`];
    const score = scoreDoors(sure, there);
    for (const { door, right } of judgedDoors(result.doors, there)) bins.add(door, right);
    return [
      `${head} | ${rightOnes(score)}/${score.found} | ${score.right}/${score.there} | ${segments} | ${ms} |`,
      ...score.misses.map((miss) => `|   ${miss} |`),
    ];
  });
  if (rows.length === 0) return [];
  return [
    '| plan | doors found | less sure | precision | recall | path segments | ms |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...bins.table(),
  ];
}
