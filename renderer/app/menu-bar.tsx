import { Dropdown } from 'antd';
import { useState } from 'react';
import { appRegistry } from '../commands/app-registry';
import type { Command, CommandGroup } from '../commands/command';
import { shortcutLabel } from '../commands/shortcut-label';
import { usePlace } from '../lib/route/place';

function menuItem(command: Command) {
  return {
    key: command.id,
    label: command.title,
    extra: command.shortcut ? shortcutLabel(command.shortcut) : undefined,
    disabled: command.when?.() === false,
  };
}

/** The menus in the window, made from the command registry. */
export function MenuBar() {
  const path = usePlace((place) => place.route.path);
  const [open, setOpen] = useState<CommandGroup | null>(null);
  return (
    <nav className="menu-bar" aria-label="菜单">
      {appRegistry.byGroup(path).map(({ group, commands }) => (
        <Dropdown
          key={group}
          trigger={['click']}
          open={open === group}
          onOpenChange={(shown) => setOpen(shown ? group : null)}
          destroyOnHidden
          menu={{
            // Made when it opens: what can be done now may have changed.
            items: open === group ? commands.map(menuItem) : [],
            onClick: ({ key }) => {
              setOpen(null);
              appRegistry.run(key, path);
            },
          }}
        >
          <button type="button" className="menu-button" aria-haspopup="menu">
            {group}
          </button>
        </Dropdown>
      ))}
    </nav>
  );
}
