import { COMMAND_GROUPS, type Command, type CommandGroup } from './command';

export interface Registry {
  /** Adds commands; throws when an id or, for the same page, a shortcut is already taken. */
  register(commands: readonly Command[]): void;
  all(): readonly Command[];
  /** Commands that belong to the page (or to every page), whether or not they can be done now. */
  forPage(path: string): readonly Command[];
  byGroup(path: string): readonly { readonly group: CommandGroup; readonly commands: readonly Command[] }[];
  /** Runs the command if it applies; returns whether it did. */
  run(id: string, path: string): boolean;
}

/** `Ctrl+Shift+K` and `shift+ctrl+k` are the same keys. */
function normaliseShortcut(shortcut: string): string {
  const parts = shortcut.toLowerCase().split('+');
  const key = parts.pop() ?? '';
  return [...parts.sort(), key].join('+');
}

function collide(a: Command, b: Command): boolean {
  if (a.shortcut === undefined || b.shortcut === undefined) return false;
  if (normaliseShortcut(a.shortcut) !== normaliseShortcut(b.shortcut)) return false;
  return a.page === undefined || b.page === undefined || a.page === b.page;
}

export function createRegistry(): Registry {
  const commands: Command[] = [];

  function applies(command: Command, path: string): boolean {
    return command.page === undefined || command.page === path;
  }

  const forPage = (path: string) => commands.filter((command) => applies(command, path));

  return {
    register(added) {
      for (const command of added) {
        if (commands.some((known) => known.id === command.id))
          throw new Error(`command ${command.id} registered twice`);
        const rival = commands.find((known) => collide(known, command));
        if (rival) throw new Error(`shortcut ${command.shortcut} of ${command.id} belongs to ${rival.id}`);
        commands.push(command);
      }
    },
    all: () => commands,
    forPage,
    byGroup: (path) =>
      COMMAND_GROUPS.map((group) => ({
        group,
        commands: forPage(path).filter((command) => command.group === group),
      })).filter((entry) => entry.commands.length > 0),
    run(id, path) {
      const command = commands.find((known) => known.id === id);
      if (!command || !applies(command, path) || command.when?.() === false) return false;
      void command.run();
      return true;
    },
  };
}
