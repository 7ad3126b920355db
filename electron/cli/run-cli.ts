import type { InputOf, OfficeOperationName, OutputOf } from '../../shared/contract';
import { type AppError, AppFault } from '../../shared/result';
import { createFileTokens, readOutsideFile } from '../data/files';
import { shorten } from '../data/shorten';
import { callOperation } from '../dispatch';
import { openSession, type Session, type SessionOptions } from '../session';
import { type CommandArguments, parseCommandArguments } from './arguments';
import type { Command, CommandOutcome, CommandTools } from './command';
import { demoCommand } from './demo-command';
import { importCommand } from './import-command';
import { checkCommand, projectsCommand, recogniseCommand } from './office-commands';
import {
  backupCommand,
  documentCommand,
  exportCommand,
  restoreCommand,
  workbookCommand,
} from './output-commands';
import { evaluateCommand, rankCommand } from './ranking-commands';

const COMMANDS: Readonly<Record<string, Command>> = {
  demo: demoCommand,
  import: importCommand,
  projects: projectsCommand,
  recognise: recogniseCommand,
  rank: rankCommand,
  evaluate: evaluateCommand,
  document: documentCommand,
  workbook: workbookCommand,
  export: exportCommand,
  backup: backupCommand,
  restore: restoreCommand,
  check: checkCommand,
};

const MAX_CASE_BYTES = 20 * 1024 * 1024;

/**
 * Runs one command and returns the exit code: 0 done, 1 refused or bad input, 2 internal error.
 * With `--json` exactly one JSON value goes to standard output; everything else to standard error.
 */
export async function runCli(argv: readonly string[], options: SessionOptions): Promise<number> {
  const json = argv.includes('--json');
  const finish = async (code: number, value: unknown, lines: readonly string[]) => {
    const text = json ? `${JSON.stringify(value)}\n` : lines.map((line) => `${line}\n`).join('');
    if (await print(process.stdout, text)) return code;
    await print(process.stderr, '结果没有写出来，命令本身已经做完。请检查输出文件所在磁盘的空间。\n');
    return Math.max(code, 2);
  };
  const refuse = async (error: AppError) => {
    await print(process.stderr, `${error.message}\n`);
    return finish(error.code === 'internal' ? 2 : 1, { error }, []);
  };
  const words = argv.filter((word) => word !== '--json');
  const name = words[0] ?? '';
  if (name === 'help' || words.includes('--help') || words.includes('-h')) {
    await print(json ? process.stderr : process.stdout, helpText(name));
    return json ? finish(0, { commands: Object.keys(COMMANDS) }, []) : 0;
  }
  if (name === '') {
    await print(process.stderr, helpText(name));
    return refuse({ code: 'bad-input', message: '没有写命令，可用的命令见上。数据没有变化。' });
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    return refuse({
      code: 'bad-input',
      message: `${name.startsWith('-') ? '命令要写在最前面，选项写在后面' : `没有“${shorten(name)}”这个命令`}。数据没有变化。可用：${Object.keys(COMMANDS).join('、')}`,
    });
  }
  try {
    const args = parseCommandArguments(command, argv.slice(argv.indexOf(name) + 1));
    const outcome = await runCommand(command, args, { ...options, dataRoot: args.data ?? options.dataRoot });
    return await finish(outcome.refused ? 1 : 0, outcome.json, outcome.lines);
  } catch (error) {
    if (error instanceof AppFault) return refuse(error.toAppError());
    if (error instanceof OperationRefused) return refuse(error.reason);
    await print(process.stderr, `${error instanceof Error ? (error.stack ?? error.name) : ''}\n`);
    return refuse({
      code: 'internal',
      message: '程序出错，命令没有做完。数据没有变化；请把以上信息交给维护人员。',
    });
  }
}

/** Carries an operation's error out of a command; it stays inside this file's `try`. */
class OperationRefused extends Error {
  readonly reason: AppError;

  constructor(reason: AppError) {
    super(reason.code);
    this.reason = reason;
  }
}

/** The office is opened by the first operation a command calls; `evaluate` calls none. */
async function runCommand(
  command: Command,
  args: CommandArguments,
  options: SessionOptions,
): Promise<CommandOutcome> {
  const tokens = createFileTokens();
  let session: Session | null = null;
  const tools: CommandTools = {
    tokens,
    call: async <Name extends OfficeOperationName>(
      name: Name,
      input: InputOf<Name>,
    ): Promise<OutputOf<Name>> => {
      session ??= await openSession({ ...options, tokens });
      const result = await callOperation(session.dispatch, name, input);
      if (!result.ok) throw new OperationRefused(result.error);
      return result.value;
    },
    say: (line) => {
      process.stderr.write(`${line}\n`);
    },
    readText: async (file) => {
      const bytes = await readOutsideFile(file, MAX_CASE_BYTES);
      return new TextDecoder('utf-8').decode(bytes).replace(/^\uFEFF/, '');
    },
  };
  try {
    return await command.run(tools, args);
  } finally {
    await (session as Session | null)?.close();
  }
}

function helpText(name: string): string {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return `${command.summary}\n用法：${command.usage} [--data 文件夹] [--json]\n`;
  const width = Math.max(...Object.keys(COMMANDS).map((key) => key.length));
  return [
    '招商推进 命令行。各命令都可加 --data 文件夹、--json；命令 --help 看用法。',
    ...Object.entries(COMMANDS).map(([key, { summary }]) => `  ${key.padEnd(width)}  ${summary}`),
    '退出码：0 完成，1 未做或输入有误，2 程序出错。',
    '',
  ].join('\n');
}

/** Resolves when the text has left the process; `false` when it could not. A reader that closed the pipe is no error. */
function print(stream: NodeJS.WriteStream, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const done = (error?: NodeJS.ErrnoException | null) => resolve(!error || CLOSED.has(error.code ?? ''));
    stream.once('error', done);
    stream.write(text, done);
  });
}

/** Whoever read the output has gone, or nobody ever did. */
const CLOSED: ReadonlySet<string> = new Set(['EPIPE', 'EBADF', 'ERR_STREAM_DESTROYED', 'ECONNRESET']);
