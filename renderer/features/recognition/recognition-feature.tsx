import { AuditOutlined } from '@ant-design/icons';
import type { Command } from '../../commands/command';
import type { Feature } from '../../lib/feature';
import { DeskPage } from './desk-page';
import { deskGrid, useDesk } from './desk-store';

const PATH = '/recognition';
const hasTarget = () => {
  const { selection, activeId, readOnly, returning } = useDesk.getState();
  return !readOnly && returning === null && (selection.ids.size > 0 || activeId !== null);
};
const onDesk = { page: PATH, group: '办理' } as const;

const commands: readonly Command[] = [
  {
    ...onDesk,
    id: 'desk.accept',
    title: '认定',
    shortcut: 'a',
    when: hasTarget,
    run: () => useDesk.getState().accept(),
  },
  {
    ...onDesk,
    id: 'desk.return',
    title: '退回',
    shortcut: 'r',
    when: hasTarget,
    run: () => useDesk.getState().askReturn(),
  },
  {
    ...onDesk,
    id: 'desk.reopen',
    title: '恢复待核查',
    shortcut: 'u',
    when: hasTarget,
    run: () => useDesk.getState().reopen(),
  },
  {
    ...onDesk,
    id: 'desk.accept-all',
    title: '认定全部无异议的',
    when: () => !useDesk.getState().readOnly,
    run: () => useDesk.getState().acceptAll(),
  },
  {
    page: PATH,
    group: '查看',
    id: 'desk.next',
    title: '下一条',
    shortcut: 'j',
    run: () => deskGrid.current?.move(1),
  },
  {
    page: PATH,
    group: '查看',
    id: 'desk.previous',
    title: '上一条',
    shortcut: 'k',
    run: () => deskGrid.current?.move(-1),
  },
  {
    page: PATH,
    group: '查看',
    id: 'desk.panel',
    title: '展开或收起右栏',
    run: () => useDesk.getState().togglePanel(),
  },
];

export const recognitionFeature: Feature = {
  id: 'recognition',
  pages: [{ path: PATH, title: '核查认定', group: 'reports', icon: <AuditOutlined />, component: DeskPage }],
  commands,
};
