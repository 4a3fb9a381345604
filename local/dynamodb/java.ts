import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { StartFault } from '../fault';

const OLDEST_JAVA = 17;

/** Major version in the text of `java -version`; 8 and older write `1.8`. */
export function javaMajorVersion(text: string): number | undefined {
  const found = /version "(?:1\.)?(\d+)/.exec(text);
  return found?.[1] === undefined ? undefined : Number(found[1]);
}

/** @throws StartFault when there is no Java that DynamoDB Local can run on. */
export async function requireJava(): Promise<void> {
  const text = await promisify(execFile)('java', ['-version']).then(
    ({ stdout, stderr }) => stdout + stderr,
    () => '',
  );
  const major = javaMajorVersion(text);
  if (major !== undefined && major >= OLDEST_JAVA) return;
  const found = major === undefined ? 'Java was not found' : `Java ${major} is too old`;
  throw new StartFault(
    `${found}: install a Java ${OLDEST_JAVA} (or newer) runtime, for example: sudo apt-get install openjdk-17-jre-headless`,
  );
}
