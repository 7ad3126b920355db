/**
 * One article of 使用帮助, as data. Its texts carry marks, which `parse-marks.ts` reads and `app/help.test.ts` checks
 * against the window itself:
 * `[/reports]` a page by its path, `[/documents?kind=quarter|季度评比通报]` a page with its filter and the words of the
 * link; `[desk.accept]` a command by its id, shown with its keys; `[@undo]` another article; `“确认导入”` words that
 * stand on the screen just so.
 */
export interface Article {
  readonly id: string;
  readonly title: string;
  /** Further words somebody would look for. */
  readonly words?: string;
  /** Paths of the pages it explains: help opens here from them, and their commands are listed at its end. */
  readonly pages: readonly string[];
  readonly purpose: string;
  readonly steps: readonly string[];
  readonly trouble: readonly Trouble[];
}

export interface Trouble {
  /** What the clerk sees or asks. */
  readonly when: string;
  readonly answer: string;
}
