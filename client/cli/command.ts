import type { Connection } from '../connection';
import type { ApiProblem } from '../http/problem';
import type { Flags, Syntax } from './arguments';
import type { Progress } from './progress';

/** What a command works with. `hasJob` is told the job that it waits for, for whom it is interrupted. */
export type Context = {
  connection: Connection;
  operand: string;
  flags: Flags;
  progress: Progress;
  hasJob: (jobId: string) => void;
};

/** What a command found out: for programs and for people; and how a job went wrong, when it did. */
export type Shown = { data: unknown; lines: string[]; problem?: ApiProblem };

export type Command = Syntax & { usage: string; run: (context: Context) => Promise<Shown> };
