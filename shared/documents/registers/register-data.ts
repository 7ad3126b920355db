/** What the papers made from the registers rest on: plain data, gathered in electron/office/gather-register.ts. */
import type { DispatchProject } from '../../contract/registers';
import type { Period } from '../../domain/period';
import type { NoticeProblem } from '../notice/notice-data';
import type { IssueFacts } from '../page/official-parts';

/** `period`: the month the paper is filed under. */
export interface PaperData extends IssueFacts {
  readonly period: Period;
}

/** An open problem as the leaders read it. */
export interface PaperProblem extends NoticeProblem {
  readonly reportedOn: string;
  /** Since it was reported. */
  readonly days: number;
  readonly overdue: boolean;
  /** Reported in the week of issue. */
  readonly isNew: boolean;
  /** What has been tried so far: the text of its steps, oldest first. */
  readonly tried: string;
  readonly escalated: boolean;
}

export interface PaperDecision {
  readonly unit: string;
  readonly text: string;
  readonly decidedOn: string;
  readonly deadline: string | null;
  readonly done: boolean;
  readonly result: string;
}

/** A project of the weekly sheet. */
export interface PaperWeekProject extends Omit<DispatchProject, 'projectId' | 'openProblems'> {
  /** Problems not settled. */
  readonly problems: number;
}

export interface DispatchData extends PaperData {
  /** Monday and Sunday of the week of issue. */
  readonly week: { readonly from: string; readonly to: string };
  readonly projects: readonly PaperWeekProject[];
  readonly problems: readonly PaperProblem[];
  readonly decisions: readonly PaperDecision[];
}

export interface PaperRuling {
  readonly project: string;
  /** The one unit that goes on. */
  readonly unit: string;
  readonly otherUnits: string;
  readonly facts: string;
  readonly grounds: string;
  readonly effectiveFrom: string;
}

export interface RulingData extends PaperData {
  readonly rulings: readonly PaperRuling[];
}

export interface PaperSponsorship {
  readonly leader: string;
  readonly title: string;
  /** Project, unit or industry group. */
  readonly subject: string;
  readonly unit: string;
  readonly kind: string;
  /** Missing of 班子、方案、目标; empty: complete. */
  readonly missing: string;
  /** In the period. */
  readonly visits: number;
  readonly lastVisit: string | null;
  /** More days without a visit than the rule allows. */
  readonly idle: boolean;
}

export interface SponsorshipData extends PaperData {
  readonly sponsorships: readonly PaperSponsorship[];
}

/** `全区` → `区`: the level a sentence speaks of. */
export function levelOf({ settings }: Pick<PaperData, 'settings'>): string {
  return settings['office.region'].replace(/^全/, '');
}
