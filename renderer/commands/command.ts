/** Groups of the menu bar, in its order; the palette and the card of keys use the same headings. */
export const COMMAND_GROUPS = ['文件', '编辑', '查看', '办理', '前往', '帮助'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** One thing the user can do. Menu, toolbar, palette (Ctrl+K), shortcuts, help and the card of keys all come from it. */
export interface Command {
  /** `feature.verb`, e.g. `projects.create`. */
  readonly id: string;
  /** A verb in the office's words: 新增项目、认定、导出清单. */
  readonly title: string;
  readonly group: CommandGroup;
  /** tinykeys notation with `Ctrl`: `Ctrl+n`, `F1`, `Alt+ArrowLeft`, `j`; matched against the pressed key. */
  readonly shortcut?: string;
  /** Path of the page where the command applies; left out: everywhere. Shortcuts may repeat on different pages. */
  readonly page?: string;
  /** False while it cannot be done now (nothing selected, nothing to undo). */
  readonly when?: () => boolean;
  /** The browser's own key wins inside text fields (Ctrl+Z, Ctrl+A). */
  readonly nativeInFields?: boolean;
  readonly run: () => void | Promise<void>;
}
