import type { InputOf, OfficeOperationName, OutputOf } from '../../shared/contract';
import type { FileTokens } from '../data/files';
import type { CommandArguments, CommandShape } from './arguments';

/** What a command may use: the same operations as the window, and tokens for the paths of its arguments. */
export interface CommandTools {
  /** Calls an operation; an error ends the command with exit code 1. */
  call<Name extends OfficeOperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  readonly tokens: FileTokens;
  /** A line on standard error. */
  say(line: string): void;
  /** Reads a text file named on the command line; `bad-input`, `file-unreadable`. */
  readText(file: string): Promise<string>;
}

export interface CommandOutcome {
  /** The value printed with `--json`. */
  readonly json: unknown;
  /** Lines printed without it. */
  readonly lines: readonly string[];
  /** Set when the command did its work but the answer is a refusal (a failed check). */
  readonly refused?: boolean;
}

export interface Command extends CommandShape {
  readonly summary: string;
  run(tools: CommandTools, args: CommandArguments): Promise<CommandOutcome>;
}
