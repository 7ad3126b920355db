import { setImmediate as nextTurn } from 'node:timers/promises';
import { listRates } from '../../db/queries/office/settings';
import type { ProjectRecord } from '../../db/queries/projects/projects';
import type { ProjectSummary } from '../../shared/contract/projects';
import type { ExchangeRate } from '../../shared/domain/money';
import { isInScope } from '../../shared/domain/recognition/is-in-scope';
import type { Settings } from '../../shared/domain/settings';
import { type AppContext, todayOf } from '../context';
import { currentPeriod, settingsFor } from './periods';

/** What decides whether a project lies in the 推进范围. */
export interface ScopeRules {
  readonly settings: Settings;
  readonly rates: readonly ExchangeRate[];
  readonly today: string;
}

export async function scopeRules(context: AppContext, period: string | undefined): Promise<ScopeRules> {
  const { db } = context.office;
  return {
    settings: await settingsFor(db, period ?? (await currentPeriod(context))),
    rates: await listRates(db),
    today: todayOf(context),
  };
}

/** Read at a time; between the pieces the window is answered. */
const PIECE = 2000;

/** The summaries of any number of projects. */
export async function summariesOf(
  projects: readonly ProjectRecord[],
  rules: ScopeRules,
): Promise<ProjectSummary[]> {
  const summaries: ProjectSummary[] = [];
  for (const project of projects) {
    summaries.push(summaryOf(project, rules));
    if (summaries.length % PIECE === 0) await nextTurn();
  }
  return summaries;
}

export function summaryOf(project: ProjectRecord, { settings, rates, today }: ScopeRules): ProjectSummary {
  // Written out: taking the rest of an object is many times slower, and there are thousands.
  return {
    id: project.id,
    name: project.name,
    unitId: project.unitId,
    unit: project.unit,
    investor: project.investor,
    industry: project.industry,
    sourceRegion: project.sourceRegion,
    attraction: project.attraction,
    capital: project.capital,
    totalInvestment: project.totalInvestment,
    stage: project.stage,
    stageDate: project.stageDate,
    stageState: project.stageState,
    fundsFen: project.fundsFen,
    tags: project.tags,
    lastReportedPeriod: project.lastReportedPeriod,
    scope: isInScope(project, settings, rates, project.stageDate ?? today),
  };
}
