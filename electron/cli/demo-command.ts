import path from 'node:path';
import { AppFault } from '../../shared/result';
import type { Command } from './command';
import { writeDocument } from './output-commands';

export const demoCommand: Command = {
  summary: '示例单位：导入、认定、排名、出通报与专报',
  usage: 'demo [--out 文件夹]',
  options: { out: 'text' },
  positionals: [0, 0],
  async run(tools, args) {
    const out = args.text('out') ?? 'demo-output';
    const status = await tools.call('app.status', {});
    if (!status.isEmpty) {
      throw new AppFault(
        'conflict',
        '数据文件夹里已经有单位和项目，示例没有装入，原有数据没有变化。请用 --data 指定一个新文件夹。',
      );
    }
    tools.say('装入示例单位…');
    await tools.call('demo.install', {});
    const { period, files } = await tools.call('demo.samples', {});
    tools.say(`读入 ${files.length} 份单位报表…`);
    const review = await tools.call('import.read', { tokens: files.map((file) => file.token), period });
    const imported = await tools.call('import.commit', { reviewId: review.id, includeDuplicateFiles: false });
    tools.say(`导入 ${imported.accepted} 行，退下 ${imported.refused} 行；认定…`);
    const recognised = await tools.call('desk.recognise-all', { period });
    tools.say(`认定 ${recognised.recognised} 条，未认定 ${recognised.refused.length} 条；排名…`);
    const ranking = await tools.call('ranking.compute', { period, scope: 'month' });
    tools.say('生成通报与专报…');
    const notice = await writeDocument(
      tools,
      { kind: 'notice', period },
      path.join(out, `${period}-notice.docx`),
      false,
    );
    const briefing = await writeDocument(
      tools,
      { kind: 'briefing', period },
      path.join(out, `${period}-briefing.docx`),
      false,
    );
    const documents = [notice.json.file, briefing.json.file];
    return {
      json: {
        period,
        imported: { ...imported, recognised: recognised.recognised },
        ranking: {
          scheme: ranking.result.scheme,
          groups: ranking.result.groups,
          warnings: ranking.result.warnings,
        },
        documents,
      },
      lines: [
        ...ranking.result.groups.map((group) => {
          const first = group.rows[0];
          return `${group.name}第一名：${first?.unit ?? ''}（${first?.score ?? ''}分）`;
        }),
        ...documents.map((file) => `已写入 ${file}`),
      ],
    };
  },
};
