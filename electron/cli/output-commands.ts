import { readFile } from 'node:fs/promises';
import { hashFile } from '../../db/files';
import type { IssuedDocument } from '../../shared/contract/documents';
import {
  DOCUMENT_KIND_NAMES,
  DOCUMENT_KINDS,
  DOCUMENT_SUBJECTS,
  type DocumentKind,
  FREEZING_KINDS,
} from '../../shared/documents/kinds';
import { formatPeriod } from '../../shared/domain/period';
import { AppFault } from '../../shared/result';
import { shorten } from '../data/shorten';
import type { Command, CommandTools } from './command';

export const documentCommand: Command = {
  summary: '生成文书',
  usage: `document ${DOCUMENT_KINDS.join('|')} --period 2026-11 --out 文件.docx [--unit 单位] [--project 编号] [--entry 登记编号] [--issue]`,
  options: { period: 'text', out: 'text', unit: 'text', project: 'text', entry: 'text', issue: 'flag' },
  positionals: [1, 1],
  async run(tools, args) {
    const kind = parseKind(args.positionals[0] ?? '');
    const period = args.period();
    const unit = args.text('unit');
    const project = parseId(args.text('project'), '--project', '项目编号，编号见 projects 命令');
    const entry = parseId(args.text('entry'), '--entry', '登记编号，编号见台账导出的“编号”列');
    refuseForeignSubject(kind, 'unit', unit !== null);
    refuseForeignSubject(kind, 'project', project !== null);
    return writeDocument(
      tools,
      {
        kind,
        period,
        ...(unit === null ? {} : { unit }),
        ...(project === null ? {} : { project }),
        ...(entry === null ? {} : { entry }),
      },
      args.required('out'),
      args.flag('issue'),
    );
  },
};

export async function writeDocument(
  tools: CommandTools,
  draft: { kind: DocumentKind; period: string; unit?: string; project?: number; entry?: number },
  out: string,
  issue: boolean,
) {
  const target = tools.tokens.allowTarget(out);
  const standing = await standingIssue(tools, draft);
  if (standing)
    tools.say(
      `${formatPeriod(draft.period)}${DOCUMENT_KIND_NAMES[draft.kind]}已于 ${standing.issuedOn} 发出（${standing.number}），没有重复发文；写出的是已发的文件。`,
    );
  const source = standing
    ? { id: standing.id }
    : issue
      ? {
          id: (
            await tools.call('documents.issue', {
              ...draft,
              issuedOn: (await tools.call('app.status', {})).today,
            })
          ).id,
        }
      : draft;
  const written = await tools.call('documents.write', { source, target });
  const failed = written.checks.filter((check) => !check.ok);
  return {
    json: written,
    lines: [
      `${DOCUMENT_KIND_NAMES[draft.kind]}已写入 ${written.file}（${written.pages === null ? '套用模板，页数以 Word 为准' : `约 ${written.pages} 页`}${written.number ? `，${written.number}` : issue ? '，已发文' : '，草稿'}）`,
      ...failed.map((check) => `核对不符：${check.message}`),
      ...written.checks.filter((check) => check.warning).map((check) => `请留意：${check.message}`),
    ],
  };
}

/** What froze the month is issued once: asked for again, the same file is written. */
async function standingIssue(
  tools: CommandTools,
  { kind, period }: { kind: DocumentKind; period: string },
): Promise<IssuedDocument | null> {
  if (!FREEZING_KINDS.includes(kind)) return null;
  const { documents } = await tools.call('documents.register', {});
  const stands = (each: IssuedDocument) =>
    each.kind === kind && each.period === period && each.state === 'issued';
  return documents.find(stands) ?? null;
}

/** An option that would be passed over in silence is a mistake of the caller's. */
function refuseForeignSubject(kind: DocumentKind, option: 'unit' | 'project', given: boolean): void {
  if (!given || DOCUMENT_SUBJECTS[kind] === option) return;
  const what = option === 'unit' ? '单位' : '项目';
  throw new AppFault(
    'bad-input',
    `${DOCUMENT_KIND_NAMES[kind]}不分${what}，请去掉 --${option}。数据没有变化。`,
  );
}

function parseId(text: string | null, option: string, what: string): number | null {
  if (text === null) return null;
  if (!/^[1-9]\d{0,9}$/.test(text))
    throw new AppFault('bad-input', `${option} “${shorten(text)}”不是${what}。数据没有变化。`);
  return Number(text);
}

function parseKind(text: string): DocumentKind {
  const kind = DOCUMENT_KINDS.find((candidate) => candidate === text);
  if (!kind)
    throw new AppFault(
      'bad-input',
      `没有“${shorten(text)}”这种文书，现有：${DOCUMENT_KINDS.map((id) => `${id} ${DOCUMENT_KIND_NAMES[id]}`).join('、')}。数据没有变化。`,
    );
  return kind;
}

export const workbookCommand: Command = {
  summary: '生成单位填报表',
  usage: 'workbook (--unit 单位 --out 文件.xlsx | --all --out 文件夹) --period 2026-11',
  options: { unit: 'text', all: 'flag', period: 'text', out: 'text' },
  positionals: [0, 0],
  async run(tools, args) {
    const unit = args.text('unit');
    if ((unit === null) !== args.flag('all'))
      throw new AppFault(
        'bad-input',
        `请写明 --unit 或 --all 其中一种。数据没有变化。用法：${workbookCommand.usage}`,
      );
    const target = tools.tokens.allowTarget(args.required('out'));
    const written = await tools.call('workbooks.write', { target, period: args.period(), unit });
    return { json: written, lines: written.files.map((file) => `已写入 ${file}`) };
  },
};

export const exportCommand: Command = {
  summary: '导出全部数据为一个工作簿',
  usage: 'export --out 文件.xlsx [--period 2026-11]',
  options: { out: 'text', period: 'text' },
  positionals: [0, 0],
  async run(tools, args) {
    const target = tools.tokens.allowTarget(args.required('out'));
    const written = await tools.call('export.all', {
      target,
      ...(args.text('period') === null ? {} : { period: args.period() }),
    });
    return { json: written, lines: [`已导出 ${written.file}：${written.sheets.join('、')}`] };
  },
};

export const backupCommand: Command = {
  summary: '备份',
  usage: 'backup --out 文件 [--password-file 口令文件]',
  options: { out: 'text', 'password-file': 'text' },
  positionals: [0, 0],
  async run(tools, args) {
    const out = args.required('out');
    const password = await readPassword(args.text('password-file'));
    const made = await tools.call('backups.create', {
      target: tools.tokens.allowTarget(out),
      ...(password === null ? {} : { password }),
    });
    return {
      // Of the file as it lies there, for `sha256sum`; the package's own seal leaves its last bytes out.
      json: { file: out, bytes: made.bytes, sha256: hashFile(out) },
      lines: [`已备份到 ${out}（${made.bytes} 字节，已核对）`],
    };
  },
};

export const restoreCommand: Command = {
  summary: '恢复备份（恢复前自动另存现有数据）',
  usage: 'restore 备份文件 [--password-file 口令文件]',
  options: { 'password-file': 'text' },
  positionals: [1, 1],
  async run(tools, args) {
    const file = args.positionals[0] ?? '';
    const password = await readPassword(args.text('password-file'));
    const restored = await tools.call('backups.restore', {
      source: { token: tools.tokens.admit(file) },
      ...(password === null ? {} : { password }),
    });
    return {
      json: { file, undoBackup: restored.undoBackup },
      lines: [`已恢复 ${file}。恢复前的数据另存为备份“${restored.undoBackup}”，可以再恢复回去。`],
    };
  },
};

async function readPassword(file: string | null): Promise<string | null> {
  if (file === null) return null;
  const text = await readFile(file, 'utf8').catch(() => null);
  const password = text?.split(/\r?\n/)[0]?.trim() ?? '';
  if (password === '')
    throw new AppFault(
      'file-unreadable',
      `口令文件“${shorten(file)}”读不出或为空。数据没有变化；请在文件第一行写口令。`,
    );
  return password;
}
