import { saveAssessmentFigures } from '../../db/queries/ranking/assessment-figures';
import type { HandlersFor } from '../../shared/contract';
import type { assessmentOperations } from '../../shared/contract/assessment';
import { parseCaseValue } from '../../shared/domain/scheme/case-value';
import { AppFault } from '../../shared/result';
import { act } from '../act';
import type { AppContext } from '../context';
import { assessYear } from '../office/ranking/assessment/assess-year';

export const assessmentHandlers: HandlersFor<AppContext, keyof typeof assessmentOperations> = {
  'assessment.compute': async ({ office }, { year }) => assessYear(office.db, year),

  'assessment.save': async (context, { year, figures }) => {
    const wrong = figures.filter((figure) => parseCaseValue(figure.value) === null);
    if (wrong.length > 0) {
      throw new AppFault(
        'bad-input',
        '下列内容不是数字，都没有保存。数据没有变化；请改正后再存。',
        wrong.map((figure) => `${figure.unit} ${figure.indicator}：“${figure.value}”`),
      );
    }
    return act(context, 'assessment.save', `填写${year}年度考评数据 ${figures.length} 项`, async (db) => {
      await saveAssessmentFigures(db, year, figures);
      return { saved: figures.length };
    });
  },
};
