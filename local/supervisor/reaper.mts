// Runs as its own process. It outlives its parent by a moment and kills what the parent had started, so that even
// SIGKILL to the parent leaves no orphan. Input: lines `+<pid>` and `-<pid>`; the end of input means the parent is gone.
import { createInterface } from 'node:readline';

const pids = new Set<number>();
const lines = createInterface({ input: process.stdin });

lines.on('line', (line) => {
  const pid = Number(line.slice(1));
  if (line.startsWith('+')) pids.add(pid);
  else pids.delete(pid);
});

lines.on('close', () => {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It had ended by itself.
    }
  }
  process.exit(0);
});
