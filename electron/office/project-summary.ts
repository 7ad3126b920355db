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

export function summaryOf(project: ProjectRecord, { settings, rates, today }: ScopeRules): ProjectSummary {
  const {
    fixedAssets: _fixedAssets,
    content: _content,
    address: _address,
    contact: _contact,
    note: _note,
    ...summary
  } = project;
  return { ...summary, scope: isInScope(project, settings, rates, project.stageDate ?? today) };
}
