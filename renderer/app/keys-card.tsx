import { Modal } from 'antd';
import { appRegistry } from '../commands/app-registry';
import { useShell } from '../commands/shell-state';
import { shortcutLabel } from '../commands/shortcut-label';
import { PAGES } from './features';

/** Keys every list understands; they belong to the grid, not to a command. */
const GRID_KEYS: readonly (readonly [string, string])[] = [
  ['移动', '方向键 Home End PageUp PageDown'],
  ['打开记录', 'Enter'],
  ['本格的菜单', 'Shift+F10'],
  ['筛选本列', 'Alt+↓'],
  ['侧栏查看', '空格'],
  ['选择一行', 'Ctrl+空格'],
  ['连续选择', 'Shift+↑ ↓'],
  ['全选所列', 'Ctrl+A'],
  ['复制到 Excel', 'Ctrl+C'],
  ['编辑单元格', 'F2'],
  ['向下填充', 'Ctrl+D'],
  ['粘贴表格', 'Ctrl+V'],
];

/** The card of keys: every command that has some, from the registry. */
export function KeysCard() {
  const open = useShell((shell) => shell.overlay === 'keys');
  const setOverlay = useShell((shell) => shell.open);
  return (
    <Modal
      title="快捷键"
      open={open}
      onCancel={() => setOverlay(null)}
      footer={null}
      width={1040}
      centered
      destroyOnHidden
    >
      <div className="keys-scroll">
        <KeyList />
      </div>
    </Modal>
  );
}

/** What stands on the card; help shows it too. */
export function KeyList() {
  const commands = appRegistry.all().filter((command) => command.shortcut !== undefined);
  const groups = [...new Set(commands.map((command) => command.group))];
  return (
    <div className="keys-card">
      {groups.map((group) => (
        <section key={group}>
          <h3>{group}</h3>
          <dl>
            {commands
              .filter((command) => command.group === group)
              .map((command) => (
                <div key={command.id}>
                  <dt>
                    {command.title}
                    {command.page && (
                      <span className="muted">
                        {' '}
                        {PAGES.find((page) => page.path === command.page)?.title}
                      </span>
                    )}
                  </dt>
                  <dd>
                    <kbd>{shortcutLabel(command.shortcut ?? '')}</kbd>
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <section>
        <h3>列表</h3>
        <dl>
          {GRID_KEYS.map(([title, keys]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>
                <kbd>{keys}</kbd>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
