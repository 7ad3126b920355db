import { createKeybindingsHandler } from 'tinykeys';
import type { Command } from './command';
import type { Registry } from './registry';

/** What decides whether a key press may start a command. */
export interface KeyPress {
  readonly composing: boolean;
  readonly inField: boolean;
  /** A form or question stands in front of the page. */
  readonly inDialog: boolean;
  /** The press was already used by the control that has the focus. */
  readonly used: boolean;
}

/**
 * Keys wait during Chinese input (IME); plain letters are text while typing in a field; commands marked
 * `nativeInFields` leave their key to the field. Behind a dialog the page rests: its own commands and changes of
 * page wait.
 */
export function mayRun(command: Command, press: KeyPress): boolean {
  if (press.composing || press.used) return false;
  if (press.inDialog && (command.page !== undefined || command.group === '前往')) return false;
  if (!press.inField) return true;
  if (command.nativeInFields) return false;
  const shortcut = command.shortcut ?? '';
  return /^(Ctrl|Alt)\+/i.test(shortcut) || /(^|\+)F\d{1,2}$/i.test(shortcut);
}

/** A form that is on its way out takes no more keys: they are meant for what was behind it. */
const isLeaving = (element: Element) => element.closest('[class*="-leave"]') !== null;

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || isLeaving(target)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  );
}

function isDialogOpen(): boolean {
  const dialogs = [...document.querySelectorAll('[role="dialog"]')];
  return dialogs.some((dialog) => dialog.getClientRects().length > 0 && !isLeaving(dialog));
}

/** `Ctrl` is written in the registry; tinykeys knows it as `Control`. */
function toBinding(shortcut: string): string {
  return shortcut.replace(/\bCtrl\b/i, 'Control');
}

/** Binds every shortcut of the registry to the window; returns the function that unbinds. */
export function bindShortcuts(registry: Registry, currentPath: () => string): () => void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const command of registry.all()) {
    if (command.shortcut === undefined) continue;
    const { shortcut } = command;
    // The same keys may mean different things on different pages: decided when pressed.
    bindings[toBinding(shortcut)] = (event) => {
      const candidates = registry
        .forPage(currentPath())
        .filter((known) => known.shortcut !== undefined && toBinding(known.shortcut) === toBinding(shortcut));
      const press = {
        // 229: some input methods report the composing key without the flag.
        composing: event.isComposing || event.keyCode === 229,
        inField: isTextField(event.target),
        inDialog: isDialogOpen(),
        used: event.defaultPrevented,
      };
      for (const candidate of candidates) {
        if (!mayRun(candidate, press)) continue;
        if (registry.run(candidate.id, currentPath())) {
          event.preventDefault();
          return;
        }
      }
    };
  }
  const handler = createKeybindingsHandler(bindings);
  window.addEventListener('keydown', handler);
  return () => window.removeEventListener('keydown', handler);
}
