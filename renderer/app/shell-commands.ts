import { call } from '../api/call';
import type { Command } from '../commands/command';
import { useShell } from '../commands/shell-state';
import { findViewAction, type ViewActions } from '../lib/active-view';
import { NAV_GROUPS } from '../lib/feature';
import { navigate, usePlace } from '../lib/route/place';
import { redoLast, showDone, showFailure, undoLast } from '../ui/feedback/feedback';
import { PAGES } from './features';

/** A command of the list or document on the screen; it can be done while some view offers it. */
function viewCommand(
  id: string,
  title: string,
  group: Command['group'],
  shortcut: string,
  action: keyof ViewActions,
): Command {
  return {
    id,
    title,
    group,
    shortcut,
    when: () => findViewAction(action) !== undefined,
    run: () => findViewAction(action)?.(),
  };
}

/** All of the window larger or smaller; the size is remembered by the main process. */
function zoomCommand(step: 'in' | 'out' | 'whole', title: string, shortcut: string): Command {
  return {
    id: `shell.zoom-${step}`,
    title,
    group: '查看',
    shortcut,
    run: async () => {
      const zoomed = await call('desktop.zoom', { step });
      if (zoomed.ok) showDone(`显示比例 ${zoomed.value.percent}%`);
      else showFailure(zoomed.error);
    },
  };
}

const pageCommands: readonly Command[] = NAV_GROUPS.flatMap((group) =>
  PAGES.filter((page) => page.group === group.id).map(
    (page, index): Command => ({
      id: `go.${page.path.slice(1).replaceAll('/', '.')}`,
      title: page.title,
      group: '前往',
      ...(index === 0 ? { shortcut: `Ctrl+${group.digit}` } : {}),
      run: () => navigate(page.path),
    }),
  ),
);

/** What the window itself can do, on every page. */
export const shellCommands: readonly Command[] = [
  viewCommand('view.save', '保存', '文件', 'Ctrl+s', 'save'),
  viewCommand('view.export', '导出清单', '文件', 'Ctrl+e', 'exportList'),
  viewCommand('view.print', '打印', '文件', 'Ctrl+p', 'print'),
  {
    id: 'edit.undo',
    title: '撤销',
    group: '编辑',
    shortcut: 'Ctrl+z',
    nativeInFields: true,
    run: () => (findViewAction('undo') ?? undoLast)(),
  },
  {
    id: 'edit.redo',
    title: '重做',
    group: '编辑',
    shortcut: 'Ctrl+y',
    nativeInFields: true,
    run: () => (findViewAction('redo') ?? redoLast)(),
  },
  viewCommand('view.filter', '筛选列表', '编辑', 'Ctrl+f', 'filter'),
  {
    id: 'shell.palette',
    title: '查找命令和记录',
    group: '查看',
    shortcut: 'Ctrl+k',
    run: () => useShell.getState().open('palette'),
  },
  {
    id: 'shell.period',
    title: '切换通报期',
    group: '查看',
    shortcut: 'Ctrl+Shift+p',
    run: () => useShell.getState().open('period'),
  },
  {
    id: 'shell.navigation',
    title: '收起或展开导航',
    group: '查看',
    shortcut: 'Ctrl+b',
    run: () => usePlace.getState().setNavCollapsed(!usePlace.getState().navCollapsed),
  },
  zoomCommand('in', '放大显示', 'Ctrl+='),
  zoomCommand('out', '缩小显示', 'Ctrl+-'),
  zoomCommand('whole', '恢复原大小', 'Ctrl+0'),
  {
    id: 'go.back',
    title: '后退',
    group: '前往',
    shortcut: 'Alt+ArrowLeft',
    run: () => window.history.back(),
  },
  {
    id: 'go.forward',
    title: '前进',
    group: '前往',
    shortcut: 'Alt+ArrowRight',
    run: () => window.history.forward(),
  },
  ...pageCommands,
  {
    id: 'shell.operator',
    title: '更换经办人',
    group: '文件',
    run: () => useShell.getState().open('operator'),
  },
  {
    id: 'shell.help',
    title: '使用帮助',
    group: '帮助',
    shortcut: 'F1',
    run: () => useShell.getState().open('help'),
  },
  {
    id: 'shell.keys',
    title: '快捷键',
    group: '帮助',
    shortcut: 'Shift+F1',
    run: () => useShell.getState().open('keys'),
  },
];
