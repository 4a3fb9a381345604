// Run after every change of dependencies (`npm run lock`). A registry that lacks a package for some other platform
// makes npm leave it out of the lockfile, and then `npm ci` refuses that very lockfile. This puts such packages back:
// their names and versions stand in their parents' optionalDependencies, their platform in their names.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const PLATFORM =
  /-(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|loong64|ppc64|riscv64|s390x)(?:-(\w+))?$/;

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const missing = Object.values(lock.packages)
  .flatMap(({ optionalDependencies = {}, dev }) => Object.entries(optionalDependencies).map((entry) => [...entry, dev]))
  .filter(([name]) => !(`node_modules/${name}` in lock.packages) && PLATFORM.test(name));

for (const [name, version, dev] of missing) {
  const [, os, cpu, abi = ''] = PLATFORM.exec(name);
  lock.packages[`node_modules/${name}`] = {
    version: version.replace(/^[\^~]/, ''),
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(os === 'linux' && abi ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] } : {}),
    optional: true,
    os: [os],
  };
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} packages of other platforms put back`);
