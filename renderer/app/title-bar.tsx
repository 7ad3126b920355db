import {
  QuestionCircleOutlined,
  RedoOutlined,
  SearchOutlined,
  UndoOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { AppStatus } from '../../shared/contract/app';
import { useShell } from '../commands/shell-state';
import { navigate } from '../lib/route/place';
import { redoLast, undoLast } from '../ui/feedback/feedback';
import { IconButton } from '../ui/page/icon-button';
import { MenuBar } from './menu-bar';
import { PeriodSwitch } from './period-switch';

/** Name, menus, the period in force, undo and redo, search, operator. */
export function TitleBar({ status }: { readonly status: AppStatus }) {
  const open = useShell((shell) => shell.open);
  const { undo, redo } = status.undo;
  return (
    <header className="title-bar">
      <button type="button" className="title-name" onClick={() => navigate('/home')}>
        招商推进
      </button>
      {!status.isEmpty && <MenuBar />}
      <span className="title-office" title={status.officeName}>
        <bdi>{status.officeName}</bdi>
        {status.isDemo && <span className="title-demo">示例</span>}
      </span>
      {!status.isEmpty && <PeriodSwitch />}
      <IconButton
        icon={<UndoOutlined />}
        label="撤销"
        hint={undo ? `撤销：${undo}（Ctrl+Z）` : '没有可撤销的操作'}
        disabled={!undo}
        onClick={() => void undoLast()}
      />
      <IconButton
        icon={<RedoOutlined />}
        label="重做"
        hint={redo ? `重做：${redo}（Ctrl+Y）` : '没有可重做的操作'}
        disabled={!redo}
        onClick={() => void redoLast()}
      />
      <IconButton
        icon={<SearchOutlined />}
        label="查找"
        hint="查找命令和记录（Ctrl+K）"
        onClick={() => open('palette')}
      />
      <IconButton
        icon={<QuestionCircleOutlined />}
        label="使用帮助"
        hint="使用帮助（F1）"
        onClick={() => open('help')}
      />
      <Tooltip title={`更换经办人（现为${status.operator}）`}>
        <Button type="text" size="small" icon={<UserOutlined />} onClick={() => open('operator')}>
          <span className="title-operator">{status.operator || '经办人'}</span>
        </Button>
      </Tooltip>
    </header>
  );
}
