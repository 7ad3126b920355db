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
      <Tooltip title={undo ? `撤销：${undo}（Ctrl+Z）` : '没有可撤销的操作'}>
        <Button
          type="text"
          size="small"
          icon={<UndoOutlined />}
          aria-label="撤销"
          disabled={!undo}
          onClick={() => void undoLast()}
        />
      </Tooltip>
      <Tooltip title={redo ? `重做：${redo}（Ctrl+Y）` : '没有可重做的操作'}>
        <Button
          type="text"
          size="small"
          icon={<RedoOutlined />}
          aria-label="重做"
          disabled={!redo}
          onClick={() => void redoLast()}
        />
      </Tooltip>
      <Tooltip title="查找命令和记录（Ctrl+K）">
        <Button
          type="text"
          size="small"
          icon={<SearchOutlined />}
          aria-label="查找"
          onClick={() => open('palette')}
        />
      </Tooltip>
      <Tooltip title="使用帮助（F1）">
        <Button
          type="text"
          size="small"
          icon={<QuestionCircleOutlined />}
          aria-label="使用帮助"
          onClick={() => open('help')}
        />
      </Tooltip>
      <Tooltip title={`更换经办人（现为${status.operator}）`}>
        <Button type="text" size="small" icon={<UserOutlined />} onClick={() => open('operator')}>
          <span className="title-operator">{status.operator || '经办人'}</span>
        </Button>
      </Tooltip>
    </header>
  );
}
