import { ImportOutlined, InboxOutlined } from '@ant-design/icons';
import type { Command } from '../../commands/command';
import type { Feature } from '../../lib/feature';
import { copyReminder, useExtension, writeUnitWorkbooks } from './board/board-actions';
import { BoardPage } from './board/board-page';
import { discardReview, IMPORT_PATH, pickReports, readDropped, readSamples } from './import-actions';
import { ImportPage } from './import-page';
import { useImport } from './import-store';
import {
  acceptProposal,
  goToProblem,
  pointAtColumn,
  takeAsHeader,
  toggleRefused,
} from './review/review-cursor';

/** While it is being stored the review rests. */
const isReviewing = () => {
  const { phase } = useImport.getState();
  return phase.step === 'review' && !phase.committing;
};
const onReview = { page: IMPORT_PATH, group: '办理', when: isReviewing } as const;

const commands: readonly Command[] = [
  { id: 'import.pick', title: '导入报表', group: '文件', shortcut: 'Ctrl+i', run: pickReports },
  {
    id: 'reports.copy-missing',
    title: '复制催报文字',
    group: '办理',
    page: '/reports',
    run: copyReminder,
  },
  {
    id: 'reports.write-workbooks',
    title: '生成单位填报表',
    group: '办理',
    page: '/reports',
    run: writeUnitWorkbooks,
  },
  {
    id: 'reports.extend',
    title: '报送延期',
    group: '办理',
    page: '/reports',
    run: () => useExtension.getState().setOpen(true),
  },
  { id: 'import.samples', title: '用示例报表试一试', group: '文件', page: IMPORT_PATH, run: readSamples },
  { ...onReview, id: 'import.next-problem', title: '下一处疑问', shortcut: 'n', run: () => goToProblem(1) },
  {
    ...onReview,
    id: 'import.previous-problem',
    title: '上一处疑问',
    shortcut: 'Shift+n',
    run: () => goToProblem(-1),
  },
  { ...onReview, id: 'import.accept-proposal', title: '采用建议', shortcut: 't', run: acceptProposal },
  {
    ...onReview,
    id: 'import.toggle-refused',
    title: '不收此行或恢复收入',
    shortcut: 'x',
    run: toggleRefused,
  },
  { ...onReview, id: 'import.take-as-header', title: '以所选行作表头', shortcut: 'h', run: takeAsHeader },
  { ...onReview, id: 'import.point-column', title: '指明本列是什么', shortcut: 'c', run: pointAtColumn },
  {
    ...onReview,
    id: 'import.problems-only',
    title: '只看有疑问的行',
    shortcut: 'p',
    run: () => useImport.getState().setProblemsOnly(!useImport.getState().problemsOnly),
  },
  {
    ...onReview,
    id: 'import.commit',
    title: '确认导入',
    shortcut: 'Ctrl+Enter',
    run: async () => {
      await useImport.getState().commit();
    },
  },
  { ...onReview, id: 'import.discard', title: '放弃本次导入', run: discardReview },
];

export const importFeature: Feature = {
  id: 'import',
  pages: [
    { path: '/reports', title: '报表收集', group: 'reports', icon: <InboxOutlined />, component: BoardPage },
    { path: IMPORT_PATH, title: '导入', group: 'reports', icon: <ImportOutlined />, component: ImportPage },
  ],
  commands,
  takeFiles: readDropped,
};
