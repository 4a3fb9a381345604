import type { Connection } from '../connection';
import type { Flags, Syntax } from './arguments';
import type { Phase } from './phase';
import type { Progress } from './progress';

/** What a command works with. `enters` hears how far it has come, for whom it is interrupted or fails. */
export type Context = {
  connection: Connection;
  operand: string;
  flags: Flags;
  progress: Progress;
  enters: (phase: Phase) => void;
};

/** What a command found out: for programs and for people; and what went wrong, when something did. */
export type Shown = { data: unknown; lines: string[]; problem?: Error };

/** `synopsis` is how it is typed, `summary` what it shows. */
export type Command = Syntax & { synopsis: string; summary: string; run: (context: Context) => Promise<Shown> };
