/** 分类推进 (方案 三(三)): what holds a project up, or that it runs fast, and since when. */

import type { Stage } from '../stage';
import { daysUntil, shiftDate } from './cut-off';
import { isOverdueStart } from './overdue-start';

/** Class of a project nothing holds up, and of one that started soon after signing. */
const STEADY_CLASS = '正常推进';
const FAST_CLASS = '进度快';
const WAITING_CLASS = '签约未开工';

export interface ClassedProject {
  readonly stage: Stage;
  readonly stageDate: string | null;
  /** First day it was signed. */
  readonly signedOn: string | null;
  /** Open problems, the oldest first. */
  readonly problems: readonly {
    readonly bottleneck: string;
    readonly category: string;
    readonly reportedOn: string | null;
  }[];
}

export interface ProjectClass {
  readonly name: string;
  readonly since: string | null;
  readonly days: number | null;
}

export interface ClassRules {
  readonly 'projects.overdue-months': number;
  readonly 'projects.fast-days': number;
}

/**
 * The class the oldest open problem names; else 签约未开工 after the months of the rule, 进度快 when it started
 * within the days of the rule after signing, else 正常推进.
 */
export function classOf(project: ClassedProject, today: string, rules: ClassRules): ProjectClass {
  const [problem] = project.problems;
  if (problem) return named(problem.bottleneck || problem.category, problem.reportedOn, today);
  if (isOverdueStart(project, today, rules['projects.overdue-months']))
    return named(WAITING_CLASS, project.stageDate, today);
  const { stage, stageDate, signedOn } = project;
  const isFast =
    stage === 'started' &&
    stageDate !== null &&
    signedOn !== null &&
    stageDate <= shiftDate(signedOn, rules['projects.fast-days']);
  return named(isFast ? FAST_CLASS : STEADY_CLASS, stageDate, today);
}

function named(name: string, since: string | null, today: string): ProjectClass {
  return { name, since, days: since === null ? null : Math.max(0, daysUntil(today, since)) };
}
