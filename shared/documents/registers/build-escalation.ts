import { formatDate } from '../../domain/period';
import { chineseOrdinal, clause, composeParagraph } from '../compose';
import type { DocumentModel } from '../model';
import { contactLine, officialParts } from '../page/official-parts';
import { letterFoot } from '../page/profile';
import { type DispatchData, levelOf } from './register-data';

/** 提请市协调函 (制度 三(一)3): what the district cannot settle, problem by problem, with what it has tried. */
export function buildEscalation(data: DispatchData): DocumentModel {
  const level = levelOf(data);
  const office = data.settings['office.name'];
  const problems = data.problems.filter((problem) => problem.escalated);
  const subjects = [...new Set(problems.map((problem) => problem.project || problem.unit))];
  return {
    ...officialParts(data),
    kind: 'escalation',
    masthead: {
      form: 'letter',
      mark: office,
      number: data.number,
      office,
      date: data.issuedOn,
      secrecy: '',
    },
    title: `关于提请协调解决${subjects.length === 1 ? `${subjects[0]}` : '重大招商项目'}有关问题的函`,
    titleNames: subjects,
    mainRecipients: [data.settings['escalation.recipient']],
    blocks: [
      composeParagraph('purpose', [
        `为推动项目早落地、早建设，我${level}对各单位报送的困难和问题逐一进行了协调，目前尚有`,
        { printed: `${problems.length}项`, figure: 'problems.escalated' },
        `问题${level}层面难以解决。现将有关情况函报如下。`,
      ]),
      ...problems.map((problem, index) =>
        composeParagraph(
          `problem.${index + 1}`,
          [
            `${problem.unit}承担的${problem.project === '' ? '工作' : `“${problem.project}”`}，存在以下问题：${clause(problem.text)}。该问题于${formatDate(problem.reportedOn)}报送，已历时${problem.days}天。`,
            clause(problem.tried) === '' ? '' : `我${level}已做工作：${clause(problem.tried)}。`,
            `恳请${clause(problem.wanted) === '' ? '市有关部门予以协调解决' : clause(problem.wanted).replace(/^(请|恳请)+/, '')}。`,
          ],
          // A single matter bears no number.
          problems.length === 1
            ? {}
            : {
                lead: {
                  level: 1,
                  text: `${chineseOrdinal(index + 1)}、${problem.project || problem.unit}。`,
                },
              },
        ),
      ),
      composeParagraph('ending', ['妥否，请函复。']),
      contactLine(data.settings),
    ],
    attachments: [],
    imprint: letterFoot(data.settings, data.issuedOn),
    figures: { 'problems.escalated': String(problems.length) },
  };
}
