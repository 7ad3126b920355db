import { describe, expect, it } from 'vitest';
import type { Command } from './command';
import { createRegistry } from './registry';
import { shortcutLabel } from './shortcut-label';
import { mayRun } from './shortcuts';

const command = (id: string, extra: Partial<Command> = {}): Command => ({
  id,
  title: id,
  group: '编辑',
  run: () => undefined,
  ...extra,
});

describe('command registry', () => {
  it('refuses an id that is taken', () => {
    const registry = createRegistry();
    registry.register([command('a')]);
    expect(() => registry.register([command('a')])).toThrow('registered twice');
  });

  it('refuses the same keys for the same page or for every page, however they are written', () => {
    const registry = createRegistry();
    registry.register([command('a', { shortcut: 'Ctrl+Shift+k' })]);
    expect(() => registry.register([command('b', { shortcut: 'Shift+Ctrl+K', page: '/x' })])).toThrow(
      'belongs to a',
    );
  });

  it('lets two pages use the same key, each for itself', () => {
    const registry = createRegistry();
    const ran: string[] = [];
    registry.register([
      command('a', { shortcut: 'j', page: '/x', run: () => void ran.push('a') }),
      command('b', { shortcut: 'j', page: '/y', run: () => void ran.push('b') }),
    ]);
    expect(registry.forPage('/y').map((entry) => entry.id)).toEqual(['b']);
    expect(registry.run('a', '/y')).toBe(false);
    expect(registry.run('b', '/y')).toBe(true);
    expect(ran).toEqual(['b']);
  });

  it('does not run a command that cannot be done now', () => {
    const registry = createRegistry();
    registry.register([
      command('a', {
        when: () => false,
        run: () => {
          throw new Error('ran');
        },
      }),
    ]);
    expect(registry.run('a', '/x')).toBe(false);
  });

  it('groups in the order of the menu bar, leaving empty groups out', () => {
    const registry = createRegistry();
    registry.register([command('h', { group: '帮助' }), command('f', { group: '文件' })]);
    expect(registry.byGroup('/x').map((entry) => entry.group)).toEqual(['文件', '帮助']);
  });
});

describe('mayRun', () => {
  const idle = { composing: false, inField: false, inDialog: false, used: false };

  it('waits during Chinese input', () => {
    expect(mayRun(command('a', { shortcut: 'Ctrl+k' }), { ...idle, composing: true, inField: true })).toBe(
      false,
    );
  });

  it('takes plain letters for text while typing, but not Ctrl, Alt and function keys', () => {
    const typing = { ...idle, inField: true };
    expect(mayRun(command('a', { shortcut: 'j' }), typing)).toBe(false);
    expect(mayRun(command('a', { shortcut: 'Ctrl+k' }), typing)).toBe(true);
    expect(mayRun(command('a', { shortcut: 'Alt+ArrowLeft' }), typing)).toBe(true);
    expect(mayRun(command('a', { shortcut: 'F1' }), typing)).toBe(true);
    expect(mayRun(command('a', { shortcut: 'j' }), idle)).toBe(true);
  });

  it('lets the page rest behind a dialog', () => {
    const behind = { ...idle, inDialog: true };
    expect(mayRun(command('a', { shortcut: 'a', page: '/recognition' }), behind)).toBe(false);
    expect(mayRun(command('a', { shortcut: 'Ctrl+2', group: '前往' }), behind)).toBe(false);
    expect(mayRun(command('a', { shortcut: 'Ctrl+s', group: '文件' }), behind)).toBe(true);
  });

  it('leaves Ctrl+Z to the text field', () => {
    const undo = command('a', { shortcut: 'Ctrl+z', nativeInFields: true });
    expect(mayRun(undo, { ...idle, inField: true })).toBe(false);
    expect(mayRun(undo, idle)).toBe(true);
  });
});

it('prints shortcuts as on the keyboard', () => {
  expect(shortcutLabel('Ctrl+k')).toBe('Ctrl+K');
  expect(shortcutLabel('Alt+ArrowLeft')).toBe('Alt+←');
  expect(shortcutLabel('F1')).toBe('F1');
});
