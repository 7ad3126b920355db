import { Modal } from 'antd';
import { Command as Palette } from 'cmdk';
import { useDeferredValue, useRef, useState } from 'react';
import type { SearchHit } from '../../shared/contract/app';
import { matchesText } from '../../shared/lists/matches-text';
import { useQuery } from '../api/use-query';
import { appRegistry } from '../commands/app-registry';
import { useShell } from '../commands/shell-state';
import { shortcutLabel } from '../commands/shortcut-label';
import { navigate, usePlace } from '../lib/route/place';

const HIT_KINDS: Record<SearchHit['kind'], string> = {
  project: '项目',
  unit: '单位',
  leader: '领导',
  document: '文书',
  entry: '台账',
};

const hitValue = (hit: SearchHit) => `${hit.kind}-${hit.id}`;

/** Ctrl+K: every command and every record, by Chinese, pinyin or initials. */
export function CommandPalette() {
  const open = useShell((shell) => shell.overlay === 'palette');
  const setOverlay = useShell((shell) => shell.open);
  // Done once the palette has given the focus back: what is chosen takes it from there.
  const chosen = useRef<(() => void) | null>(null);
  return (
    <Modal
      open={open}
      onCancel={() => setOverlay(null)}
      afterClose={() => {
        chosen.current?.();
        chosen.current = null;
      }}
      transitionName=""
      maskTransitionName=""
      footer={null}
      closable={false}
      width={640}
      style={{ top: 72 }}
      styles={{ container: { padding: 0 } }}
      title={<span className="visually-hidden">查找命令和记录</span>}
      className="palette-modal"
      destroyOnHidden
    >
      <PaletteBody
        choose={(run) => {
          chosen.current = run;
          setOverlay(null);
        }}
      />
    </Modal>
  );
}

function PaletteBody({ choose }: { readonly choose: (run: () => void) => void }) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const wanted = text.trim();
  const asked = useDeferredValue(wanted);
  const path = usePlace((place) => place.route.path);
  const hits = useQuery('app.search', asked === '' ? null : { text: asked }).value?.hits ?? [];
  const commands = appRegistry
    .forPage(path)
    .filter(
      (command) =>
        command.id !== 'shell.palette' && command.when?.() !== false && matchesText(command.title, wanted),
    );

  // The lists change while typing: what was chosen may be gone, then the first is.
  const values = [...hits.map(hitValue), ...commands.map((command) => command.id)];
  const value = values.includes(chosen) ? chosen : (values[0] ?? '');

  return (
    <Palette label="查找命令和记录" shouldFilter={false} loop value={value} onValueChange={setChosen}>
      <Palette.Input
        autoFocus
        placeholder="项目、单位、文书、命令；可用拼音首字母"
        value={text}
        onValueChange={(next) => {
          setText(next);
          setChosen('');
        }}
      />
      <Palette.List>
        {hits.length > 0 && (
          <Palette.Group heading="记录">
            {hits.map((hit) => (
              <Palette.Item
                key={hitValue(hit)}
                value={hitValue(hit)}
                onSelect={() => choose(() => navigate(hit.route))}
              >
                <span className="palette-kind">{HIT_KINDS[hit.kind]}</span>
                <span className="palette-title">{hit.title}</span>
                <span className="muted">{hit.subtitle}</span>
              </Palette.Item>
            ))}
          </Palette.Group>
        )}
        {commands.length > 0 && (
          <Palette.Group heading="命令">
            {commands.map((command) => (
              <Palette.Item
                key={command.id}
                value={command.id}
                onSelect={() => choose(() => void appRegistry.run(command.id, path))}
              >
                <span className="palette-kind">{command.group}</span>
                <span className="palette-title">{command.title}</span>
                {command.shortcut && <kbd>{shortcutLabel(command.shortcut)}</kbd>}
              </Palette.Item>
            ))}
          </Palette.Group>
        )}
        {hits.length === 0 && commands.length === 0 && (
          <Palette.Item value="none" disabled className="palette-none">
            没有找到“{wanted}”。可换用简称、拼音首字母再试。
          </Palette.Item>
        )}
      </Palette.List>
    </Palette>
  );
}
