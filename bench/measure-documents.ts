import Docxtemplater from 'docxtemplater';
import { strFromU8, unzipSync } from 'fflate';
import PizZip from 'pizzip';
import type { DocumentModel } from '../shared/documents/model';
import { buildNotice } from '../shared/documents/notice/build-notice';
import { writeSampleTemplate } from '../shared/documents/templates/sample-template';
import { templateData } from '../shared/documents/templates/template-data';
import { noticeFixture } from '../shared/documents/testing/notice-fixture';
import { writeDocx } from '../shared/documents/write-docx';
import { REPORTED_STAGES } from '../shared/domain/stage';
import { best, type Figure, figure } from './figure';

const PERIOD = '2026-11';

/** The notice of the issue: 60 units in three groups, 8 tables and 3 charts in the text, 300 listed projects. */
function largeNotice(): DocumentModel {
  const group = (name: string) => Array.from({ length: 20 }, (_, at) => `${name}第${at + 1}街道`);
  const data = noticeFixture({
    groups: { 镇街组: group('城东'), 部门组: group('城南'), 园区组: group('城西') },
    projectsPerStage: 2,
  });
  const listed = REPORTED_STAGES.flatMap((stage) =>
    data.projects.filter((project) => project.stage === stage).slice(0, 75),
  );
  const model = buildNotice({ ...data, projects: listed });
  const chart = model.blocks.find((block) => block.type === 'chart');
  if (chart?.type !== 'chart') throw new Error('the notice has no chart');
  const charts = model.blocks.filter((block) => block.type === 'chart').length;
  const more = Array.from({ length: 3 - charts }, (_, at) => ({ ...chart, key: `${chart.key}.more${at}` }));
  return { ...model, blocks: [...model.blocks, ...more] };
}

function countOf(model: DocumentModel, type: 'table' | 'chart'): number {
  return model.blocks.filter((block) => block.type === type).length;
}

/** Our notice as .docx against docxtemplater filling an equal template, but without the charts. */
export async function measureDocument(say: (line: string) => void): Promise<Figure> {
  const model = largeNotice();
  const listed = model.attachments.reduce(
    (sum, { blocks }) =>
      sum + blocks.reduce((rows, block) => rows + (block.type === 'table' ? block.rows.length : 0), 0),
    0,
  );
  const plain: DocumentModel = { ...model, blocks: model.blocks.filter((block) => block.type !== 'chart') };
  const template = await writeSampleTemplate(plain);
  const { scope } = templateData(plain, PERIOD);
  const fill = () => {
    const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
    document.render(scope);
    return document.toUint8Array({ compression: 'DEFLATE' });
  };
  const paragraphs = (bytes: Uint8Array) =>
    strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array).split('</w:p>').length;
  const [own, filled] = [await writeDocx(model), fill()];
  const size = `60 个单位、${countOf(model, 'table')} 张表、${countOf(model, 'chart')} 张图、${listed} 个项目`;
  say(
    `  ${size}：我们 ${own.length} 字节、${paragraphs(own)} 段，参照 ${filled.length} 字节、${paragraphs(filled)} 段`,
  );
  const reference = await best(5, fill);
  const ours = await best(5, () => writeDocx(model));
  return figure(
    ours,
    reference,
    1.5,
    `通报 .docx（${size}）；参照：docxtemplater 用同样数据填等价模板（不含图）`,
  );
}
