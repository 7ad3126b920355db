import type { ComponentType, ReactNode } from 'react';
import type { Command } from '../commands/command';

/** The office's rhythm (left navigation); the digit is the group's key, Ctrl+digit, and never moves. */
export const NAV_GROUPS = [
  { id: 'home', title: '首页', digit: '1' },
  { id: 'projects', title: '项目', digit: '2' },
  { id: 'reports', title: '月报', digit: '3' },
  { id: 'ranking', title: '排名', digit: '4' },
  { id: 'dispatch', title: '调度', digit: '5' },
  { id: 'documents', title: '文书', digit: '6' },
  { id: 'assessment', title: '年季', digit: '7' },
  { id: 'settings', title: '设置', digit: '8' },
] as const;

export type NavGroupId = (typeof NAV_GROUPS)[number]['id'];

export interface Page {
  /** Route without query, e.g. `/projects`; filters travel as the route's query. */
  readonly path: string;
  readonly title: string;
  /** Group of the left navigation; `null`: reached from elsewhere only. */
  readonly group: NavGroupId | null;
  readonly icon: ReactNode;
  readonly component: ComponentType;
}

/** One folder of `features/`; listed in `app/features.ts`. */
export interface Feature {
  readonly id: string;
  readonly pages: readonly Page[];
  readonly commands: readonly Command[];
  /** Run once when the window has stood idle after the start, so that what is slow the first time is not. */
  readonly prepare?: () => Promise<void>;
  /** Takes files dropped where nothing on the screen does. */
  readonly takeFiles?: (files: readonly File[]) => void;
}
