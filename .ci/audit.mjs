// Asks the registry for known holes in what is deployed. Ends with 0: there are none; 1: there is one of high severity
// or worse; 2: nobody was asked, because the registry answers no such question or none at all.
import { spawnSync } from 'node:child_process';

const ARGUMENTS = ['audit', '--omit=dev', '--audit-level=high', '--json', '--fetch-retries=0', '--fetch-timeout=30000'];

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

// both are null when npm itself cannot be started
const { stdout, stderr } = spawnSync('npm', ARGUMENTS, { encoding: 'utf8' });
const report = parsed(stdout ?? '');
const counts = report.metadata?.vulnerabilities;

if (counts === undefined) {
  const why = report.statusCode
    ? `the registry answered ${report.statusCode}`
    : report.message || stderr || 'no answer';
  console.log(
    `AUDIT NOT DONE: ${String(why)
      .trim()
      .split('\n')[0]
      .replace(/https?:\/\/\S+/g, 'the registry')}.`,
  );
  console.log('The dependencies were not looked up. Run `npm run audit` where the registry has an audit endpoint.');
  process.exit(2);
}

const grave = Object.values(report.vulnerabilities).filter(({ severity }) => ['high', 'critical'].includes(severity));
for (const { name, severity, via } of grave) {
  const causes = via.map((cause) => (typeof cause === 'string' ? `through ${cause}` : `${cause.title} (${cause.url})`));
  console.log(`AUDIT: ${severity}: ${name}: ${causes.join('; ')}`);
}
console.log(`Audit: ${counts.total} known holes in what is deployed, ${grave.length} of them high or critical.`);
process.exit(grave.length > 0 ? 1 : 0);
