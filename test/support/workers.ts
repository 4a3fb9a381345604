import { spawnSync } from 'node:child_process';

/**
 * The processes in which a runtime has loaded a function: those it started whose environment names the function.
 * `ps axe` prints the environment after the command, on Linux and macOS alike.
 */
export const workersOf = (runtimePid: number | undefined, functionName: string): number[] => {
  const { stdout } = spawnSync('ps', ['axeww', '-o', 'pid=,ppid=,command='], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.split('\n').flatMap((line) => {
    const [pid, parent] = line.trim().split(/\s+/).map(Number);
    const named = line.includes(`AWS_LAMBDA_FUNCTION_NAME=${functionName} `);
    return pid !== undefined && parent === runtimePid && named ? [pid] : [];
  });
};
